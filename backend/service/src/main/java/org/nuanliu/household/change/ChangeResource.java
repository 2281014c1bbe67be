package org.nuanliu.household.change;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.household.change.domain.ChangeType;
import org.nuanliu.household.register.PaperAddition;
import org.nuanliu.household.register.StepOpinion;
import org.nuanliu.household.register.StepReason;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.reveal.RevealRequest;
import org.nuanliu.platform.reveal.RevealedValue;
import org.nuanliu.platform.security.FreshSignIn;

/** 变更: proposed, decided by somebody else, applied once. */
@Path("/api/household-changes")
public class ChangeResource {

  @Inject ChangeService service;
  @Inject ChangeDecisions decisions;
  @Inject ChangeQueries queries;

  @GET
  @PermissionsAllowed("household-change:read")
  public Page<ChangeEntry> listChanges(
      @BeanParam @Valid ChangeFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  /** The table of types: what each may touch, who decides, which papers it needs. */
  @GET
  @Path("types")
  @PermissionsAllowed("household-change:read")
  public List<ChangeTypeEntry> listChangeTypes() {
    return Arrays.stream(ChangeType.values()).map(ChangeTypeEntry::of).toList();
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("household-change:read")
  public RestResponse<ChangeDetail> getChange(UUID id) {
    return tagged(service.get(id));
  }

  /** Opens a change that proposes nothing yet; refused while another one holds the same parts. */
  @POST
  @Idempotent
  @PermissionsAllowed("household-change:propose")
  public RestResponse<ChangeDetail> createChange(@NotNull @Valid ChangeOpening opening) {
    return tagged(service.create(opening));
  }

  /** Saves what is proposed; the answer says what stands between it and its submission. */
  @PUT
  @Path("{id}")
  @PermissionsAllowed("household-change:propose")
  public RestResponse<ChangeDetail> updateChange(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid ChangeProposal proposal) {
    return tagged(service.update(id, ifMatch, proposal));
  }

  @POST
  @Path("{id}/papers")
  @Idempotent
  @PermissionsAllowed("household-change:propose")
  public RestResponse<ChangeDetail> addChangePaper(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid PaperAddition addition) {
    return tagged(service.addPaper(id, ifMatch, addition));
  }

  @DELETE
  @Path("{id}/papers/{attachmentId}")
  @PermissionsAllowed("household-change:propose")
  public RestResponse<ChangeDetail> removeChangePaper(
      UUID id, UUID attachmentId, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(service.removePaper(id, attachmentId, ifMatch));
  }

  /** One number of the proposal in full, by the pointer of its masked form. */
  @POST
  @Path("{id}/reveal")
  @Idempotent
  @PermissionsAllowed("household:reveal")
  public RevealedValue revealChangeField(UUID id, @NotNull @Valid RevealRequest request) {
    return service.reveal(id, request);
  }

  @POST
  @Path("{id}/submit")
  @Idempotent
  @PermissionsAllowed("household-change:propose")
  public RestResponse<ChangeDetail> submitChange(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(decisions.submit(id, ifMatch));
  }

  @POST
  @Path("{id}/withdraw")
  @Idempotent
  @PermissionsAllowed("household-change:propose")
  public RestResponse<ChangeDetail> withdrawChange(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(decisions.withdraw(id, ifMatch));
  }

  @POST
  @Path("{id}/approve")
  @Idempotent
  @FreshSignIn
  @PermissionsAllowed("household-change:decide")
  public RestResponse<ChangeDetail> approveChange(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return tagged(decisions.approve(id, ifMatch, opinion));
  }

  @POST
  @Path("{id}/return")
  @Idempotent
  @PermissionsAllowed("household-change:decide")
  public RestResponse<ChangeDetail> returnChange(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StepReason reason) {
    return tagged(decisions.giveBack(id, ifMatch, reason));
  }

  @POST
  @Path("{id}/refuse")
  @Idempotent
  @PermissionsAllowed("household-change:decide")
  public RestResponse<ChangeDetail> refuseChange(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StepReason reason) {
    return tagged(decisions.refuse(id, ifMatch, reason));
  }

  private static RestResponse<ChangeDetail> tagged(ChangeDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }
}
