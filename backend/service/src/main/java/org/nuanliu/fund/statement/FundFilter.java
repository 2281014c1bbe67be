package org.nuanliu.fund.statement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which lines are meant; what is absent does not narrow them. */
public class FundFilter {

  @Parameter(description = "从这个工会看；不填为本工会")
  @QueryParam("union")
  public UUID union;

  @Parameter(description = "预算年度")
  @QueryParam("year")
  @Min(2000)
  @Max(2100)
  public Integer year;

  @Parameter(description = "资金来源")
  @QueryParam("source")
  @Size(max = 40)
  public String source;

  @Parameter(description = "帮扶项目；ANY 为没有指定用途的")
  @QueryParam("purpose")
  @Size(max = 40)
  public String purpose;

  @Parameter(description = "资金批次")
  @QueryParam("grant")
  public UUID grant;

  /** Parameter → value of those that narrow; each has its condition in {@link FundSql}. */
  Map<String, Object> narrowing() {
    Map<String, Object> given = new LinkedHashMap<>();
    put(given, "year", year);
    put(given, "source", source);
    put(given, "purpose", purpose);
    put(given, "grant", grant);
    return given;
  }

  private static void put(Map<String, Object> given, String name, Object value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}
