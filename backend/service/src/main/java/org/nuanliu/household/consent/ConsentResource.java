package org.nuanliu.household.consent;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** The consents of all families. */
@Path("/api/consents")
public class ConsentResource {

  @Inject ConsentLedger ledger;

  @GET
  @PermissionsAllowed("consent:read")
  public Page<ConsentEntry> listConsents(
      @BeanParam @Valid ConsentFilter filter, @BeanParam @Valid PageQuery page) {
    return ledger.list(filter, page);
  }

  /** How many families stand by which edition. */
  @GET
  @Path("counts")
  @PermissionsAllowed("consent:count")
  public List<ConsentCount> countConsents(@QueryParam("union") UUID union) {
    return ledger.counts(union);
  }
}
