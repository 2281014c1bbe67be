package org.nuanliu.household.register;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The queues; the files of one are listed by {@code /api/households?queue=}. */
@Path("/api/household-queues")
public class HouseholdQueueResource {

  @Inject HouseholdQueues queues;

  /** How much waits in each queue. */
  @GET
  @PermissionsAllowed("household:read")
  public List<QueueSummary> listHouseholdQueues(
      @Parameter(description = "只看这个工会及其下级的档案") @QueryParam("union") UUID union) {
    return queues.summaries(union);
  }
}
