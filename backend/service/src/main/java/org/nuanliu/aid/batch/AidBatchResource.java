package org.nuanliu.aid.batch;

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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.security.FreshSignIn;
import org.nuanliu.platform.sheet.ExportReason;

/** 发放批次. */
@Path("/api/aid-batches")
public class AidBatchResource {

  /**
   * For steps that go through every line of a batch, of which there may be two hundred thousand.
   */
  public static final int WHOLE_BATCH = 600;

  @Inject BatchService service;
  @Inject BatchFilling filling;
  @Inject BatchQueries queries;
  @Inject BatchExport export;

  @GET
  @PermissionsAllowed("aid-batch:read")
  public Page<BatchEntry> listAidBatches(
      @BeanParam @Valid BatchFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.batches(filter, page);
  }

  @POST
  @Path("exports")
  @Idempotent
  @PermissionsAllowed("aid-batch:export")
  public JobDetail exportAidBatches(
      @BeanParam @Valid BatchFilter filter, @NotNull @Valid ExportReason reason) {
    return export.start(filter, reason);
  }

  /** From what the caller's union may pay today. */
  @GET
  @Path("budgets")
  @PermissionsAllowed("aid-batch:make")
  public List<PayingBudget> listPayingBudgets() {
    return queries.budgets();
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("aid-batch:read")
  public RestResponse<BatchDetail> getAidBatch(UUID id) {
    return tagged(service.get(id));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("aid-batch:make")
  public RestResponse<BatchDetail> createAidBatch(@NotNull @Valid BatchDeclaration declaration) {
    return tagged(service.declare(declaration));
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed("aid-batch:make")
  public RestResponse<BatchDetail> updateAidBatch(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid BatchRevision revision) {
    return tagged(service.revise(id, ifMatch, revision));
  }

  /** Approved applications that the batch could still take. */
  @GET
  @Path("{id}/payable")
  @PermissionsAllowed("aid-batch:make")
  public Page<PayableEntry> listPayableAid(UUID id, @BeanParam @Valid PageQuery page) {
    return queries.payable(id, page);
  }

  @POST
  @Path("{id}/lines")
  @Idempotent
  @PermissionsAllowed("aid-batch:make")
  public RestResponse<BatchDetail> addAidBatchLines(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid BatchApplications applications) {
    return tagged(filling.add(id, ifMatch, applications));
  }

  @DELETE
  @Path("{id}/lines/{lineId}")
  @PermissionsAllowed("aid-batch:make")
  public RestResponse<BatchDetail> removeAidBatchLine(
      UUID id, UUID lineId, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(filling.remove(id, ifMatch, lineId));
  }

  @POST
  @Path("{id}/seal")
  @Idempotent(seconds = WHOLE_BATCH)
  @PermissionsAllowed("aid-batch:make")
  public RestResponse<BatchDetail> sealAidBatch(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(service.seal(id, ifMatch));
  }

  @POST
  @Path("{id}/reopen")
  @Idempotent
  @PermissionsAllowed("aid-batch:make")
  public RestResponse<BatchDetail> reopenAidBatch(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(service.reopen(id, ifMatch));
  }

  @POST
  @Path("{id}/review")
  @Idempotent
  @PermissionsAllowed("aid-batch:review")
  public RestResponse<BatchDetail> reviewAidBatch(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid BatchOpinion opinion) {
    return tagged(service.review(id, ifMatch, opinion));
  }

  @POST
  @Path("{id}/send-back")
  @Idempotent
  @PermissionsAllowed("aid-batch:send-back")
  public RestResponse<BatchDetail> sendAidBatchBack(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid BatchReason reason) {
    return tagged(service.sendBack(id, ifMatch, reason));
  }

  @POST
  @Path("{id}/approve")
  @Idempotent(seconds = WHOLE_BATCH)
  @FreshSignIn
  @PermissionsAllowed("aid-batch:approve")
  public RestResponse<BatchDetail> approveAidBatch(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid BatchApproval approval) {
    return tagged(service.approve(id, ifMatch, approval));
  }

  @POST
  @Path("{id}/cancel")
  @Idempotent(seconds = WHOLE_BATCH)
  @PermissionsAllowed("aid-batch:cancel")
  public RestResponse<BatchDetail> cancelAidBatch(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid BatchReason reason) {
    return tagged(service.cancel(id, ifMatch, reason));
  }

  /** Records that the goods were handed out, with the signed lists. */
  @POST
  @Path("{id}/deliver")
  @Idempotent(seconds = WHOLE_BATCH)
  @FreshSignIn
  @PermissionsAllowed("aid-batch:pay")
  public RestResponse<BatchDetail> deliverAidBatch(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid GoodsDelivery delivery) {
    return tagged(service.deliver(id, ifMatch, delivery));
  }

  private static RestResponse<BatchDetail> tagged(BatchDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }
}
