package org.nuanliu.household.consent;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.household.register.domain.HouseholdForm.Consent;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;

/** 同意与授权 of one family. The version is the file's. */
@Path("/api/households/{id}")
public class HouseholdConsentResource {

  @Inject ConsentDesk desk;
  @Inject Authorisations authorisations;
  @Inject Corrections corrections;
  @Inject SubjectAnswers answers;

  @GET
  @Path("consent")
  @PermissionsAllowed("consent:read")
  public RestResponse<ConsentDetail> getHouseholdConsent(UUID id) {
    return tagged(desk.get(id));
  }

  /** Consent to the texts of today, of a file that was submitted before. */
  @POST
  @Path("consent")
  @Idempotent
  @PermissionsAllowed("consent:give")
  public RestResponse<ConsentDetail> giveHouseholdConsent(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid Consent consent) {
    return tagged(desk.give(id, ifMatch, consent));
  }

  /** Stops the processing of health and bank data, which are deleted. */
  @POST
  @Path("consent/withdraw")
  @Idempotent
  @PermissionsAllowed("consent:withdraw")
  public RestResponse<ConsentDetail> withdrawHouseholdConsent(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid ConsentReason reason) {
    return tagged(desk.withdraw(id, ifMatch, reason));
  }

  /** An adult has signed 核对授权书. */
  @POST
  @Path("authorisations")
  @Idempotent
  @PermissionsAllowed("consent:authorise")
  public RestResponse<ConsentDetail> recordAuthorisation(
      UUID id, @NotNull @Valid AuthorisationRecord authorisation) {
    authorisations.record(id, authorisation);
    return tagged(desk.get(id));
  }

  @POST
  @Path("authorisations/{authorisationId}/revoke")
  @Idempotent
  @PermissionsAllowed("consent:authorise")
  public RestResponse<ConsentDetail> revokeAuthorisation(
      UUID id, UUID authorisationId, @NotNull @Valid ConsentReason reason) {
    authorisations.revoke(id, authorisationId, reason);
    return tagged(desk.get(id));
  }

  /**
   * Everything that is held about one person, for that person; limited per member of staff and day.
   */
  @POST
  @Path("persons/{personId}/answer")
  @Idempotent
  @PermissionsAllowed("consent:answer")
  public SubjectAnswer answerSubject(UUID id, UUID personId, @NotNull @Valid ConsentReason reason) {
    return answers.answer(id, personId, reason);
  }

  @POST
  @Path("corrections")
  @Idempotent
  @PermissionsAllowed("consent:ask-correction")
  public RestResponse<ConsentDetail> askCorrection(
      UUID id, @NotNull @Valid CorrectionRequest request) {
    corrections.ask(id, request);
    return tagged(desk.get(id));
  }

  @POST
  @Path("corrections/{correctionId}/answer")
  @Idempotent
  @PermissionsAllowed("consent:settle-correction")
  public RestResponse<ConsentDetail> settleCorrection(
      UUID id, UUID correctionId, @NotNull @Valid CorrectionAnswer answer) {
    corrections.settle(id, correctionId, answer);
    return tagged(desk.get(id));
  }

  private static RestResponse<ConsentDetail> tagged(ConsentDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }
}
