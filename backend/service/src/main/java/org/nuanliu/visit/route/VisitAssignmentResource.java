package org.nuanliu.visit.route;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.nuanliu.platform.idempotency.Idempotent;

/** Who visits whom. */
@Path("/api/visit-assignments")
public class VisitAssignmentResource {

  @Inject VisitAssignments assignments;

  /** Gives families to one person, also from another one. */
  @POST
  @Idempotent
  @PermissionsAllowed("visit-target:assign")
  public AssignmentResult assignVisitTargets(@NotNull @Valid VisitAssignment assignment) {
    return assignments.assign(assignment);
  }

  /** Gives every family that nobody has to its own contact person. */
  @POST
  @Path("contacts")
  @Idempotent
  @PermissionsAllowed("visit-target:assign")
  public AssignmentResult assignVisitContacts(@NotNull @Valid ContactAssignment assignment) {
    return assignments.assignContacts(assignment);
  }
}
