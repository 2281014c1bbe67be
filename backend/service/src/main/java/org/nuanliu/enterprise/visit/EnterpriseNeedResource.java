package org.nuanliu.enterprise.visit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

/** What workers lack, over all enterprises. */
@Path("/api/enterprise-needs")
public class EnterpriseNeedResource {

  @Inject EnterpriseVisits visits;

  @GET
  @PermissionsAllowed("enterprise:read")
  public List<EnterpriseNeed> listEnterpriseNeeds(@QueryParam("union") UUID union) {
    return visits.needs(union);
  }
}
