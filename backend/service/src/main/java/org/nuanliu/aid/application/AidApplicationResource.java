package org.nuanliu.aid.application;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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

/** 帮扶申请: written by the union of the file, decided above it, paid by a batch. */
@Path("/api/aid-applications")
public class AidApplicationResource {

  @Inject AidDrafts drafts;
  @Inject AidSteps steps;
  @Inject AidQueries queries;
  @Inject ReceivedAids received;
  @Inject AidApplicationExport export;

  @GET
  @PermissionsAllowed("aid-application:read")
  public Page<AidApplicationEntry> listAidApplications(
      @BeanParam @Valid AidApplicationFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  @POST
  @Path("exports")
  @Idempotent
  @PermissionsAllowed("aid-application:export")
  public JobDetail exportAidApplications(
      @BeanParam @Valid AidApplicationFilter filter, @NotNull @Valid ExportReason reason) {
    return export.start(filter, reason);
  }

  /** All that a family and its persons received or asked for in a year, from whichever union. */
  @GET
  @Path("received")
  @PermissionsAllowed("aid-application:read")
  public List<ReceivedAid> listReceivedAid(
      @QueryParam("household") @NotNull UUID household,
      @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
    return received.of(household, year);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("aid-application:read")
  public RestResponse<AidApplicationDetail> getAidApplication(UUID id) {
    return tagged(drafts.get(id));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("aid-application:apply")
  public RestResponse<AidApplicationDetail> createAidApplication(
      @NotNull @Valid AidApplicationOpening opening) {
    return tagged(drafts.create(opening));
  }

  /** Saves what is typed; the answer says what stands between it and its submission. */
  @PUT
  @Path("{id}")
  @PermissionsAllowed("aid-application:apply")
  public RestResponse<AidApplicationDetail> updateAidApplication(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid AidApplicationUpdate update) {
    return tagged(drafts.update(id, ifMatch, update));
  }

  @POST
  @Path("{id}/papers")
  @Idempotent
  @PermissionsAllowed("aid-application:apply")
  public RestResponse<AidApplicationDetail> addAidPaper(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid AidPaperAddition addition) {
    return tagged(drafts.addPaper(id, ifMatch, addition));
  }

  @DELETE
  @Path("{id}/papers/{attachmentId}")
  @PermissionsAllowed("aid-application:apply")
  public RestResponse<AidApplicationDetail> removeAidPaper(
      UUID id, UUID attachmentId, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(drafts.removePaper(id, attachmentId, ifMatch));
  }

  @POST
  @Path("{id}/submit")
  @Idempotent
  @PermissionsAllowed("aid-application:apply")
  public RestResponse<AidApplicationDetail> submitAidApplication(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(steps.submit(id, ifMatch));
  }

  @POST
  @Path("{id}/withdraw")
  @Idempotent
  @PermissionsAllowed("aid-application:apply")
  public RestResponse<AidApplicationDetail> withdrawAidApplication(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(steps.withdraw(id, ifMatch));
  }

  /** 基层意见. */
  @POST
  @Path("{id}/check")
  @Idempotent
  @PermissionsAllowed("aid-application:check")
  public RestResponse<AidApplicationDetail> checkAidApplication(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid AidRemark remark) {
    return tagged(steps.check(id, ifMatch, remark));
  }

  /** 复核: verified amounts, and what shall be given. */
  @POST
  @Path("{id}/review")
  @Idempotent
  @PermissionsAllowed("aid-application:review")
  public RestResponse<AidApplicationDetail> reviewAidApplication(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid AidReview review) {
    return tagged(steps.review(id, ifMatch, review));
  }

  @POST
  @Path("{id}/approve")
  @Idempotent
  @FreshSignIn
  @PermissionsAllowed("aid-application:decide")
  public RestResponse<AidApplicationDetail> approveAidApplication(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid AidRemark remark) {
    return tagged(steps.approve(id, ifMatch, remark));
  }

  /** The short way of an emergency. */
  @POST
  @Path("{id}/approve-urgent")
  @Idempotent
  @FreshSignIn
  @PermissionsAllowed("aid-application:decide")
  public RestResponse<AidApplicationDetail> approveUrgentAid(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid AidRemark remark) {
    return tagged(steps.approveUrgent(id, ifMatch, remark));
  }

  @POST
  @Path("{id}/return")
  @Idempotent
  @PermissionsAllowed("aid-application:answer")
  public RestResponse<AidApplicationDetail> returnAidApplication(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid AidRefusal why) {
    return tagged(steps.giveBack(id, ifMatch, why));
  }

  @POST
  @Path("{id}/refuse")
  @Idempotent
  @PermissionsAllowed("aid-application:answer")
  public RestResponse<AidApplicationDetail> refuseAidApplication(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid AidRefusal why) {
    return tagged(steps.refuse(id, ifMatch, why));
  }

  private static RestResponse<AidApplicationDetail> tagged(AidApplicationDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }
}
