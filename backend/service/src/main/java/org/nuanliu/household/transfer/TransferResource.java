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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.household.register.StepOpinion;
import org.nuanliu.household.register.StepReason;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.security.FreshSignIn;

/** 转移, as the union that gives a file sees it. */
@Path("/api/household-transfers")
public class TransferResource {

  @Inject TransferService service;
  @Inject TransferQueries queries;

  @GET
  @PermissionsAllowed("household-transfer:read")
  public Page<TransferEntry> listTransfers(
      @BeanParam @Valid TransferFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.transfers(filter, page);
  }

  /** Unions that suit a file whose employer is gone. */
  @GET
  @Path("suggestions")
  @PermissionsAllowed("household-transfer:propose")
  public List<SuggestedUnion> suggestTransferUnions(
      @QueryParam("household") @NotNull UUID household) {
    return queries.suggestions(household);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("household-transfer:read")
  public RestResponse<TransferDetail> getTransfer(UUID id) {
    return tagged(service.get(id));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("household-transfer:propose")
  public RestResponse<TransferDetail> proposeTransfer(@NotNull @Valid TransferProposal proposal) {
    return tagged(service.propose(proposal));
  }

  /** Proposes what the receiving union has asked for. */
  @POST
  @Path("{id}/propose")
  @Idempotent
  @PermissionsAllowed("household-transfer:propose")
  public RestResponse<TransferDetail> proposeAskedTransfer(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid TransferGrounds grounds) {
    return tagged(service.agree(id, ifMatch, grounds));
  }

  /** Does not give what the receiving union has asked for. */
  @POST
  @Path("{id}/reject")
  @Idempotent
  @PermissionsAllowed("household-transfer:propose")
  public RestResponse<TransferDetail> rejectAskedTransfer(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StepReason reason) {
    return tagged(service.reject(id, ifMatch, reason));
  }

  @POST
  @Path("{id}/withdraw")
  @Idempotent
  @PermissionsAllowed("household-transfer:propose")
  public RestResponse<TransferDetail> withdrawTransfer(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(service.withdraw(id, ifMatch));
  }

  @POST
  @Path("{id}/acknowledge")
  @Idempotent
  @PermissionsAllowed("household-transfer:propose")
  public RestResponse<TransferDetail> acknowledgeTransfer(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(service.acknowledge(id, ifMatch));
  }

  @POST
  @Path("{id}/approve")
  @Idempotent
  @FreshSignIn
  @PermissionsAllowed("household-transfer:decide")
  public RestResponse<TransferDetail> approveTransfer(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return tagged(service.approve(id, ifMatch, opinion));
  }

  @POST
  @Path("{id}/refuse")
  @Idempotent
  @PermissionsAllowed("household-transfer:decide")
  public RestResponse<TransferDetail> refuseTransfer(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StepReason reason) {
    return tagged(service.refuse(id, ifMatch, reason));
  }

  private static RestResponse<TransferDetail> tagged(TransferDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }
}
