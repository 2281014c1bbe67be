package org.nuanliu.household.register;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.reveal.RevealRequest;
import org.nuanliu.platform.reveal.RevealedValue;
import org.nuanliu.platform.sheet.ExportReason;

/** Hardship files: the form, its papers, lists. The steps are in {@link HouseholdStepResource}. */
@Path("/api/households")
public class HouseholdResource {

  @Inject HouseholdService service;
  @Inject HouseholdQueries queries;
  @Inject HouseholdExport exports;

  @GET
  @PermissionsAllowed("household:read")
  public Page<HouseholdEntry> listHouseholds(
      @BeanParam @Valid HouseholdFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  /** The list as a workbook, made by a job: the same files that the list shows, numbers masked. */
  @POST
  @Path("exports")
  @Idempotent
  @PermissionsAllowed(HouseholdExport.ACTION)
  public JobDetail exportHouseholds(
      @BeanParam @Valid HouseholdFilter filter, @NotNull @Valid ExportReason reason) {
    return exports.start(filter, reason);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("household:read")
  public RestResponse<HouseholdDetail> getHousehold(UUID id) {
    return tagged(service.get(id));
  }

  /** Opens a draft; it may lack anything. */
  @POST
  @Idempotent
  @PermissionsAllowed("household:update")
  public RestResponse<HouseholdDetail> createHousehold(@NotNull @Valid HouseholdForm form) {
    return tagged(service.create(form));
  }

  /** Saves the form as typed; the answer says what a submission still needs. */
  @PUT
  @Path("{id}")
  @PermissionsAllowed("household:update")
  public RestResponse<HouseholdDetail> updateHousehold(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid HouseholdForm form) {
    return tagged(service.update(id, ifMatch, form));
  }

  @DELETE
  @Path("{id}")
  @PermissionsAllowed("household:delete")
  public void deleteHousehold(UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    service.delete(id, ifMatch);
  }

  /**
   * Whether a person stands in a live file anywhere in the province; limited per person and day.
   */
  @POST
  @Path("person-search")
  @Idempotent
  @PermissionsAllowed("household:search-person")
  public PersonFinding searchPerson(@NotNull @Valid PersonSearch search) {
    return service.searchPerson(search);
  }

  @POST
  @Path("{id}/papers")
  @Idempotent
  @PermissionsAllowed("household:add-paper")
  public RestResponse<HouseholdDetail> addHouseholdPaper(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid PaperAddition addition) {
    return tagged(service.addPaper(id, ifMatch, addition));
  }

  @DELETE
  @Path("{id}/papers/{attachmentId}")
  @PermissionsAllowed("household:add-paper")
  public RestResponse<HouseholdDetail> removeHouseholdPaper(
      UUID id, UUID attachmentId, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(service.removePaper(id, attachmentId, ifMatch));
  }

  /**
   * One number in full. Fields: {@code /head/idNumber}, {@code /members/0/mobile}, {@code
   * /bank/accountNumber}, {@code /objections/0/contact} …: the pointer of the masked value in the
   * answer.
   */
  @POST
  @Path("{id}/reveal")
  @Idempotent
  @PermissionsAllowed("household:reveal")
  public RevealedValue revealHouseholdField(UUID id, @NotNull @Valid RevealRequest request) {
    return service.reveal(id, request);
  }

  static RestResponse<HouseholdDetail> tagged(HouseholdDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }
}
