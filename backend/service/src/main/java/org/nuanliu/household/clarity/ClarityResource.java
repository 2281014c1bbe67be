package org.nuanliu.household.clarity;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.household.clarity.domain.ClarityPlan;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.reveal.RevealRequest;
import org.nuanliu.platform.reveal.RevealedValue;

/** 四明确 of one family. The ledger is in {@link ClarityLedgerResource}. */
@Path("/api/households/{id}/clarity")
public class ClarityResource {

  @Inject ClarityService service;
  @Inject ClarityLedger ledger;

  @GET
  @PermissionsAllowed("clarity:read")
  public RestResponse<ClarityDetail> getHouseholdClarity(UUID id) {
    return tagged(service.get(id));
  }

  /** Saves all four as they are now; any of them may still be missing. */
  @PUT
  @PermissionsAllowed("clarity:update")
  public RestResponse<ClarityDetail> updateHouseholdClarity(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid ClarityPlan plan) {
    return tagged(service.update(id, ifMatch, plan));
  }

  @POST
  @Path("measures/{measureId}/done")
  @Idempotent
  @PermissionsAllowed("clarity:measure")
  public RestResponse<ClarityDetail> completeHouseholdMeasure(
      UUID id,
      UUID measureId,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid MeasureDone done) {
    return tagged(service.complete(id, measureId, ifMatch, done));
  }

  /** What was changed, the newest first. */
  @GET
  @Path("changes")
  @PermissionsAllowed("clarity:read")
  public Page<ClarityChangeEntry> listClarityChanges(UUID id, @BeanParam @Valid PageQuery page) {
    return ledger.changes(id, page);
  }

  /** Members of staff who can see this file. */
  @GET
  @Path("contacts")
  @PermissionsAllowed("clarity:update")
  public List<ContactChoice> listContactChoices(UUID id) {
    return service.contacts(id);
  }

  /** The contact's number in full; the field is {@code /contact/phone}. */
  @POST
  @Path("reveal")
  @Idempotent
  @PermissionsAllowed("clarity:reveal")
  public RevealedValue revealContactPhone(UUID id, @NotNull @Valid RevealRequest request) {
    return service.reveal(id, request);
  }

  private static RestResponse<ClarityDetail> tagged(ClarityDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }
}
