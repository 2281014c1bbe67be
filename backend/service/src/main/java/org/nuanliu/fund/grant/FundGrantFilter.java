package org.nuanliu.fund.grant;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which 资金批次 a list is about; what is absent does not narrow it. */
public class FundGrantFilter {

  @QueryParam("year")
  public Integer year;

  @Parameter(description = "资金来源")
  @QueryParam("source")
  @Size(max = 40)
  public String source;
}
