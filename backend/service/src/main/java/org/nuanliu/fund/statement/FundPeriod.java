package org.nuanliu.fund.statement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a statement is about. */
public class FundPeriod {

  @Parameter(description = "哪个工会的；不填为本工会")
  @QueryParam("union")
  public UUID union;

  @Parameter(description = "资金来源")
  @QueryParam("source")
  @Size(max = 40)
  public String source;

  @Parameter(description = "从这一天起")
  @QueryParam("from")
  @NotNull
  public LocalDate from;

  @Parameter(description = "到这一天止")
  @QueryParam("to")
  @NotNull
  public LocalDate to;

  Map<String, Object> narrowing() {
    Map<String, Object> given = new LinkedHashMap<>();
    if (source != null) {
      given.put("source", source);
    }
    return given;
  }
}
