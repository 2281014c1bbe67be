package org.nuanliu.household.transfer;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.household.register.StepOpinion;
import org.nuanliu.household.register.StepReason;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.security.FreshSignIn;

/** 转移, as the union that receives a file sees it. */
@Path("/api/household-invitations")
public class InvitationResource {

  @Inject InvitationService service;
  @Inject TransferQueries queries;

  @GET
  @PermissionsAllowed("household-invitation:read")
  public Page<InvitationDetail> listInvitations(
      @BeanParam @Valid TransferFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.invitations(filter, page);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("household-invitation:read")
  public RestResponse<InvitationDetail> getInvitation(UUID id) {
    return tagged(service.get(id));
  }

  /** Asks for the file of a person who stands in one of another union, without telling which. */
  @POST
  @Idempotent
  @PermissionsAllowed("household-invitation:ask")
  public RestResponse<InvitationDetail> askForTransfer(@NotNull @Valid TransferRequest request) {
    return tagged(service.ask(request));
  }

  @POST
  @Path("{id}/accept")
  @Idempotent
  @FreshSignIn
  @PermissionsAllowed("household-invitation:decide")
  public RestResponse<InvitationDetail> acceptInvitation(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return tagged(service.accept(id, ifMatch, opinion));
  }

  @POST
  @Path("{id}/decline")
  @Idempotent
  @PermissionsAllowed("household-invitation:decide")
  public RestResponse<InvitationDetail> declineInvitation(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StepReason reason) {
    return tagged(service.decline(id, ifMatch, reason));
  }

  private static RestResponse<InvitationDetail> tagged(InvitationDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }
}
