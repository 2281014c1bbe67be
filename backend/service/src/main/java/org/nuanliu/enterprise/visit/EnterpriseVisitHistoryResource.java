package org.nuanliu.enterprise.visit;

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
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** 困难企业走访 of one enterprise. */
@Path("/api/enterprises/{id}/visits")
public class EnterpriseVisitHistoryResource {

  @Inject EnterpriseVisits visits;

  /** The history of an enterprise, the newest first. */
  @GET
  @PermissionsAllowed("enterprise:read")
  public Page<EnterpriseVisitEntry> listEnterpriseVisits(
      UUID id, @BeanParam @Valid PageQuery page) {
    return visits.of(id, page);
  }

  @POST
  @Idempotent
  @PermissionsAllowed("enterprise:visit")
  public EnterpriseVisitDetail recordEnterpriseVisit(
      UUID id, @NotNull @Valid EnterpriseVisitForm form) {
    return visits.record(id, form);
  }
}
