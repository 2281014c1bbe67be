package org.nuanliu.union.org;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which unions a list is about; what is absent does not narrow it. */
public class UnionFilter {

  @Parameter(description = "名称中的任何一段文字")
  @QueryParam("q")
  @Size(max = 60)
  public String q;

  @Parameter(description = "直接上级工会")
  @QueryParam("parent")
  public UUID parent;

  @QueryParam("kind")
  @Pattern(regexp = "province|city|direct_county|county|industry|township|grassroots")
  public String kind;

  @Parameter(description = "行政区划代码的前几位")
  @QueryParam("areaCode")
  @Pattern(regexp = "[0-9]{2,6}")
  public String areaCode;

  @QueryParam("state")
  @Pattern(regexp = "active|closed")
  public String state;

  static UnionFilter childrenOf(UUID parent) {
    var filter = new UnionFilter();
    filter.parent = parent;
    return filter;
  }
}
