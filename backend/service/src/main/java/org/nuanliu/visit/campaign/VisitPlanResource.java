package org.nuanliu.visit.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.platform.http.EntityVersion;

/** The plan of a union under a campaign. */
@Path("/api/visit-plans")
public class VisitPlanResource {

  @Inject VisitPlans plans;

  @PUT
  @Path("{id}")
  @PermissionsAllowed("visit-plan:make")
  public RestResponse<VisitPlanEntry> updateVisitPlan(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid VisitPlanContent content) {
    VisitPlanEntry plan = plans.update(id, ifMatch, content);
    return RestResponse.ResponseBuilder.ok(plan).tag(EntityVersion.tag(plan.version())).build();
  }
}
