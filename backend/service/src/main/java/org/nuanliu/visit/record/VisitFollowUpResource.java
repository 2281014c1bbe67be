package org.nuanliu.visit.record;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** What was promised on visits. */
@Path("/api/visit-follow-ups")
public class VisitFollowUpResource {

  @Inject VisitQueries queries;

  @GET
  @PermissionsAllowed("visit:read")
  public Page<VisitFollowUpEntry> listVisitFollowUps(
      @BeanParam @Valid VisitFollowUpFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.followUps(filter, page);
  }
}
