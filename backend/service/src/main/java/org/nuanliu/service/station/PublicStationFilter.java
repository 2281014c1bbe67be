package org.nuanliu.service.station;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which stations somebody looks for; what is absent does not narrow it. */
public class PublicStationFilter {

  @Parameter(description = "行政区划代码；市的代码包括它的县、区")
  @QueryParam("area")
  @Pattern(regexp = "[0-9]{6}")
  public String area;

  @Parameter(description = "名称、地址中的任何一段文字")
  @QueryParam("q")
  @Size(max = 30)
  public String q;

  @Parameter(description = "站点编号，二维码里的就是它")
  @QueryParam("code")
  @Pattern(regexp = "ZD[0-9]{6,9}")
  public String code;
}
