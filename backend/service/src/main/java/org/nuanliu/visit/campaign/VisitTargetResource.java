package org.nuanliu.visit.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.sheet.ExportReason;

/** The work list: the families of a campaign by name. */
@Path("/api/visit-targets")
public class VisitTargetResource {

  @Inject VisitTargetQueries queries;
  @Inject VisitTargetExport export;

  @GET
  @PermissionsAllowed("visit-target:read")
  public Page<VisitTargetEntry> listVisitTargets(
      @BeanParam @Valid VisitTargetFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("visit-target:read")
  public VisitTargetEntry getVisitTarget(UUID id) {
    return queries.get(id);
  }

  @POST
  @Path("exports")
  @Idempotent
  @PermissionsAllowed("visit-target:export")
  public JobDetail exportVisitTargets(
      @BeanParam @Valid VisitTargetFilter filter, @NotNull @Valid ExportReason reason) {
    return export.start(filter, reason);
  }
}
