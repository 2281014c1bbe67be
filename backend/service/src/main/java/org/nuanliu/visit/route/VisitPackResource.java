package org.nuanliu.visit.route;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What somebody takes along into the field. */
@Path("/api/visit-packs")
public class VisitPackResource {

  @Inject VisitPacks packs;

  @GET
  @Path("mine")
  @PermissionsAllowed("visit-pack:read")
  public VisitPack getVisitPack(
      @Parameter(description = "哪一天；不填为今天") @QueryParam("day") LocalDate day) {
    return packs.mine(day);
  }
}
