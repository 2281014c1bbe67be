package org.nuanliu.enterprise.visit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** The record of one visit to an enterprise. */
@Path("/api/enterprise-visits")
public class EnterpriseVisitResource {

  @Inject EnterpriseVisits visits;

  @GET
  @Path("{id}")
  @PermissionsAllowed("enterprise:read")
  public EnterpriseVisitDetail getEnterpriseVisit(UUID id) {
    return visits.get(id);
  }
}
