package org.nuanliu.household.register;

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

/** The steps of a file on its way to 在档, one operation for each action of the life cycle. */
@Path("/api/households/{id}")
public class HouseholdStepResource {

  @Inject HouseholdSteps steps;
  @Inject HouseholdQueries queries;

  /** 办理经过, the newest first. */
  @GET
  @Path("steps")
  @PermissionsAllowed("household:read")
  public Page<StepEntry> listHouseholdSteps(UUID id, @BeanParam @Valid PageQuery page) {
    return queries.steps(id, page);
  }

  @POST
  @Path("submit")
  @Idempotent
  @PermissionsAllowed("household:submit")
  public RestResponse<HouseholdDetail> submitHousehold(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return HouseholdResource.tagged(steps.submit(id, ifMatch, opinion));
  }

  @POST
  @Path("accept")
  @Idempotent
  @PermissionsAllowed("household:accept")
  public RestResponse<HouseholdDetail> acceptHousehold(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return HouseholdResource.tagged(steps.accept(id, ifMatch, opinion));
  }

  @POST
  @Path("return")
  @Idempotent
  @PermissionsAllowed("household:return")
  public RestResponse<HouseholdDetail> returnHousehold(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StepReason reason) {
    return HouseholdResource.tagged(steps.giveBack(id, ifMatch, reason));
  }

  @POST
  @Path("reject")
  @Idempotent
  @PermissionsAllowed("household:reject")
  public RestResponse<HouseholdDetail> rejectHousehold(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StepReason reason) {
    return HouseholdResource.tagged(steps.reject(id, ifMatch, reason));
  }

  @POST
  @Path("survey")
  @Idempotent
  @PermissionsAllowed("household:survey")
  public RestResponse<HouseholdDetail> surveyHousehold(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid SurveyRecord survey) {
    return HouseholdResource.tagged(steps.recordSurvey(id, ifMatch, survey));
  }

  @POST
  @Path("publish-notice")
  @Idempotent
  @PermissionsAllowed("household:publish-notice")
  public RestResponse<HouseholdDetail> publishHouseholdNotice(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid NoticePublication publication) {
    return HouseholdResource.tagged(steps.publishNotice(id, ifMatch, publication));
  }

  @POST
  @Path("object")
  @Idempotent
  @PermissionsAllowed("household:object")
  public RestResponse<HouseholdDetail> objectToHousehold(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid ObjectionRecord objection) {
    return HouseholdResource.tagged(steps.object(id, ifMatch, objection));
  }

  @POST
  @Path("resolve-objection")
  @Idempotent
  @PermissionsAllowed("household:resolve-objection")
  public RestResponse<HouseholdDetail> resolveHouseholdObjection(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid ObjectionResolution resolution) {
    return HouseholdResource.tagged(steps.resolveObjections(id, ifMatch, resolution));
  }

  @POST
  @Path("close-notice")
  @Idempotent
  @PermissionsAllowed("household:close-notice")
  public RestResponse<HouseholdDetail> closeHouseholdNotice(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return HouseholdResource.tagged(steps.closeNotice(id, ifMatch, opinion));
  }

  @POST
  @Path("review")
  @Idempotent
  @PermissionsAllowed("household:review")
  public RestResponse<HouseholdDetail> reviewHousehold(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return HouseholdResource.tagged(steps.review(id, ifMatch, opinion));
  }

  @POST
  @Path("record-comparison")
  @Idempotent
  @PermissionsAllowed("household:record-comparison")
  public RestResponse<HouseholdDetail> recordHouseholdComparison(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid ComparisonRecord comparison) {
    return HouseholdResource.tagged(steps.recordComparison(id, ifMatch, comparison));
  }

  @POST
  @Path("recheck")
  @Idempotent
  @PermissionsAllowed("household:recheck")
  public RestResponse<HouseholdDetail> recheckHousehold(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StepReason reason) {
    return HouseholdResource.tagged(steps.recheck(id, ifMatch, reason));
  }

  @POST
  @Path("approve")
  @Idempotent
  @FreshSignIn
  @PermissionsAllowed("household:approve")
  public RestResponse<HouseholdDetail> approveHousehold(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StepOpinion opinion) {
    return HouseholdResource.tagged(steps.approve(id, ifMatch, opinion));
  }
}
