package org.nuanliu.household.register;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 历史: what a file looked like on a day (issue "as it was on 2018-01-31"). */
@Path("/api/households/{id}/versions")
public class HouseholdVersionResource {

  @Inject HouseholdVersions versions;

  /** The newest first. */
  @GET
  @PermissionsAllowed("household:read")
  public List<VersionEntry> listHouseholdVersions(UUID id) {
    return versions.list(id);
  }

  @GET
  @Path("at")
  @PermissionsAllowed("household:read")
  public HouseholdVersion getHouseholdVersion(
      UUID id, @Parameter(description = "哪一天的档案") @QueryParam("on") @NotNull LocalDate on) {
    return versions.at(id, on);
  }
}
