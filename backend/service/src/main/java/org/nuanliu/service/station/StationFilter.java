package org.nuanliu.service.station;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuanliu.service.station.domain.StationState;

/** Which stations a list is about; what is absent does not narrow it. */
public class StationFilter {

  @Parameter(description = "名称、地址中的任何一段文字，或者完整的编号")
  @QueryParam("q")
  @Size(max = 60)
  public String q;

  @Parameter(description = "只看这个工会及其下级的站点")
  @QueryParam("union")
  public UUID union;

  @Parameter(description = "行政区划代码的前几位")
  @QueryParam("area")
  @Pattern(regexp = "[0-9]{2,6}")
  public String area;

  @QueryParam("state")
  public StationState state;

  @Parameter(description = "只看“七个一”有缺项的")
  @QueryParam("lacking")
  public boolean lacking;
}
