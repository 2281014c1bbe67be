package org.nuanliu.household.register;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.security.FreshSignIn;

/** The steps of a filed family: temporary file, yearly review, 解困, 脱困, 注销, and after. */
@Path("/api/households/{id}")
public class HouseholdLifeResource {

  @Inject HouseholdLifeSteps steps;

  @POST
  @Path("submit-temporary")
  @Idempotent
  @PermissionsAllowed("household:submit-temporary")
  public RestResponse<HouseholdDetail> submitTemporaryHousehold(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StepReason reason) {
    return HouseholdResource.tagged(steps.submitTemporary(id, ifMatch, reason));
  }

  @POST
  @Path("accept-temporary")
  @Idempotent
  @PermissionsAllowed("household:accept-temporary")
  public RestResponse<HouseholdDetail> acceptTemporaryHousehold(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return HouseholdResource.tagged(steps.acceptTemporary(id, ifMatch, opinion));
  }

  @POST
  @Path("regularise")
  @Idempotent
  @PermissionsAllowed("household:regularise")
  public RestResponse<HouseholdDetail> regulariseHousehold(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return HouseholdResource.tagged(steps.regularise(id, ifMatch, opinion));
  }

  @POST
  @Path("start-review")
  @Idempotent
  @PermissionsAllowed("household:start-review")
  public RestResponse<HouseholdDetail> startHouseholdReview(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return HouseholdResource.tagged(steps.startReview(id, ifMatch, opinion));
  }

  @POST
  @Path("confirm-review")
  @Idempotent
  @PermissionsAllowed("household:confirm-review")
  public RestResponse<HouseholdDetail> confirmHouseholdReview(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return HouseholdResource.tagged(steps.confirmReview(id, ifMatch, opinion));
  }

  @POST
  @Path("propose-resolution")
  @Idempotent
  @PermissionsAllowed("household:propose-resolution")
  public RestResponse<HouseholdDetail> proposeHouseholdResolution(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid ResolutionProposal proposal) {
    return HouseholdResource.tagged(steps.proposeResolution(id, ifMatch, proposal));
  }

  @POST
  @Path("propose-exit")
  @Idempotent
  @PermissionsAllowed("household:propose-exit")
  public RestResponse<HouseholdDetail> proposeHouseholdExit(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid ExitProposal proposal) {
    return HouseholdResource.tagged(steps.proposeExit(id, ifMatch, proposal));
  }

  @POST
  @Path("propose-cancellation")
  @Idempotent
  @PermissionsAllowed("household:propose-cancellation")
  public RestResponse<HouseholdDetail> proposeHouseholdCancellation(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid CancellationProposal proposal) {
    return HouseholdResource.tagged(steps.proposeCancellation(id, ifMatch, proposal));
  }

  @POST
  @Path("review-exit")
  @Idempotent
  @PermissionsAllowed("household:review-exit")
  public RestResponse<HouseholdDetail> reviewHouseholdExit(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid ExitReview review) {
    return HouseholdResource.tagged(steps.reviewExit(id, ifMatch, review));
  }

  @POST
  @Path("confirm-ending")
  @Idempotent
  @FreshSignIn
  @PermissionsAllowed("household:confirm-ending")
  public RestResponse<HouseholdDetail> confirmHouseholdEnding(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return HouseholdResource.tagged(steps.confirmEnding(id, ifMatch, opinion));
  }

  @POST
  @Path("decline-ending")
  @Idempotent
  @PermissionsAllowed("household:decline-ending")
  public RestResponse<HouseholdDetail> declineHouseholdEnding(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StepReason reason) {
    return HouseholdResource.tagged(steps.declineEnding(id, ifMatch, reason));
  }

  @POST
  @Path("record-watch")
  @Idempotent
  @PermissionsAllowed("household:record-watch")
  public RestResponse<HouseholdDetail> recordHouseholdWatch(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid WatchRecord watch) {
    return HouseholdResource.tagged(steps.recordWatch(id, ifMatch, watch));
  }

  /** 返困. The answer is the new file, filled in with what the old one knows. */
  @POST
  @Path("relapse")
  @Idempotent
  @PermissionsAllowed("household:relapse")
  public RestResponse<HouseholdDetail> relapseHousehold(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StepReason reason) {
    return HouseholdResource.tagged(steps.relapse(id, ifMatch, reason));
  }

  @POST
  @Path("sync-paper")
  @Idempotent
  @PermissionsAllowed("household:sync-paper")
  public RestResponse<HouseholdDetail> syncHouseholdPaper(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid PaperSync sync) {
    return HouseholdResource.tagged(steps.syncPaper(id, ifMatch, sync));
  }
}
