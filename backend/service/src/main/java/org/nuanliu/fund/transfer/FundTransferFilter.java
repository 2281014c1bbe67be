package org.nuanliu.fund.transfer;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuanliu.fund.transfer.domain.FundTransferKind;
import org.nuanliu.fund.transfer.domain.FundTransferState;

/** Which papers a list is about; what is absent does not narrow it. */
public class FundTransferFilter {

  @QueryParam("state")
  public FundTransferState state;

  @QueryParam("kind")
  public FundTransferKind kind;

  @Parameter(description = "只看这个资金批次的")
  @QueryParam("grant")
  public UUID grant;
}
