package org.nuanliu.fund.transfer;

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
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.security.FreshSignIn;

/** 拨付单: 到账, 拨付, 调整用途, 上缴, 结转, 冲正. */
@Path("/api/fund-transfers")
public class FundTransferResource {

  @Inject FundTransfers service;
  @Inject FundTransferQueries queries;

  @GET
  @PermissionsAllowed("fund:read")
  public Page<FundTransferEntry> listFundTransfers(
      @BeanParam @Valid FundTransferFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("fund:read")
  public RestResponse<FundTransferDetail> getFundTransfer(UUID id) {
    return tagged(service.get(id));
  }

  /** Writes a paper; nothing moves before somebody else has approved it. */
  @POST
  @Idempotent
  @PermissionsAllowed("fund-transfer:propose")
  public RestResponse<FundTransferDetail> proposeFundTransfer(
      @NotNull @Valid FundProposal proposal) {
    return tagged(service.propose(proposal));
  }

  /** Books it. */
  @POST
  @Path("{id}/approve")
  @Idempotent
  @FreshSignIn
  @PermissionsAllowed("fund-transfer:decide")
  public RestResponse<FundTransferDetail> approveFundTransfer(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid FundOpinion opinion) {
    return tagged(service.approve(id, ifMatch, opinion));
  }

  @POST
  @Path("{id}/refuse")
  @Idempotent
  @PermissionsAllowed("fund-transfer:decide")
  public RestResponse<FundTransferDetail> refuseFundTransfer(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid FundRefusal reason) {
    return tagged(service.refuse(id, ifMatch, reason));
  }

  @POST
  @Path("{id}/withdraw")
  @Idempotent
  @PermissionsAllowed("fund-transfer:propose")
  public RestResponse<FundTransferDetail> withdrawFundTransfer(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(service.withdraw(id, ifMatch));
  }

  /** The receiver says that the money is there. */
  @POST
  @Path("{id}/confirm")
  @Idempotent
  @PermissionsAllowed("fund-transfer:confirm")
  public RestResponse<FundTransferDetail> confirmFundTransfer(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(service.confirm(id, ifMatch));
  }

  private static RestResponse<FundTransferDetail> tagged(FundTransferDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }
}
