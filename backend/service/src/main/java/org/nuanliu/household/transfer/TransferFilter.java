package org.nuanliu.household.transfer;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuanliu.household.transfer.domain.TransferState;

/** Which transfers a list is about; what is absent does not narrow it. */
public class TransferFilter {

  @QueryParam("state")
  public TransferState state;

  @Parameter(description = "只看这份档案的")
  @QueryParam("household")
  public UUID household;
}
