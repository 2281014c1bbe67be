package org.nuanliu.fund.statement;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuanliu.fund.ledger.PostingKind;

/** Which postings are meant; what is absent does not narrow them. */
public class FundPostingFilter {

  @Parameter(description = "从这个工会看；不填为本工会")
  @QueryParam("union")
  public UUID union;

  @QueryParam("kind")
  public PostingKind kind;

  @Parameter(description = "资金来源")
  @QueryParam("source")
  @Size(max = 40)
  public String source;

  @Parameter(description = "资金批次")
  @QueryParam("grant")
  public UUID grant;

  @Parameter(description = "记账日期从这一天起")
  @QueryParam("from")
  public LocalDate from;

  @Parameter(description = "记账日期到这一天止")
  @QueryParam("to")
  public LocalDate to;

  Map<String, Object> narrowing() {
    Map<String, Object> given = new LinkedHashMap<>();
    if (kind != null) {
      given.put("kind", kind.name());
    }
    if (source != null) {
      given.put("source", source);
    }
    if (grant != null) {
      given.put("grant", grant);
    }
    return given;
  }
}
