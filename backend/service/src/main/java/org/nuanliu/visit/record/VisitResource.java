package org.nuanliu.visit.record;

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
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.sheet.ExportReason;

/** 走访记录. */
@Path("/api/visits")
public class VisitResource {

  @Inject VisitService service;
  @Inject VisitAftermath aftermath;
  @Inject VisitQueries queries;
  @Inject VisitExport export;

  @GET
  @PermissionsAllowed("visit:read")
  public Page<VisitEntry> listVisits(
      @BeanParam @Valid VisitFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  /**
   * Records a visit under the id that the client made; the key should be the same id. Sent again
   * with the same content it answers the same visit.
   */
  @POST
  @Idempotent
  @PermissionsAllowed("visit:record")
  public VisitDetail recordVisit(@NotNull @Valid VisitRecord visit) {
    return service.record(visit);
  }

  @POST
  @Path("exports")
  @Idempotent
  @PermissionsAllowed("visit:export")
  public JobDetail exportVisits(
      @BeanParam @Valid VisitFilter filter, @NotNull @Valid ExportReason reason) {
    return export.start(filter, reason);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("visit:read")
  public RestResponse<VisitDetail> getVisit(UUID id) {
    VisitDetail visit = service.get(id);
    return RestResponse.ResponseBuilder.ok(visit).tag(EntityVersion.tag(visit.version())).build();
  }

  /** Books a gift against a budget line; the version is the gift's. */
  @POST
  @Path("{id}/gifts/{giftId}/settle")
  @Idempotent
  @PermissionsAllowed("visit-gift:settle")
  public VisitDetail settleVisitGift(
      UUID id,
      UUID giftId,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid VisitGiftSettlement settlement) {
    return aftermath.settle(id, giftId, ifMatch, settlement);
  }

  /** Says what was done of what had been promised. */
  @POST
  @Path("{id}/follow-ups/{followUpId}/finish")
  @Idempotent
  @PermissionsAllowed("visit-follow-up:finish")
  public VisitDetail finishVisitFollowUp(
      UUID id, UUID followUpId, @NotNull @Valid VisitFollowUpResult result) {
    return aftermath.finish(id, followUpId, result);
  }

  /** Says what became of a need. */
  @POST
  @Path("{id}/needs/{needId}/answer")
  @Idempotent
  @PermissionsAllowed("visit-follow-up:finish")
  public VisitDetail answerVisitNeed(UUID id, UUID needId, @NotNull @Valid VisitNeedAnswer answer) {
    return aftermath.answer(id, needId, answer);
  }

  /** Opens a change of the family's file, to be filled in where all changes are. */
  @POST
  @Path("{id}/proposals")
  @Idempotent
  @PermissionsAllowed("household-change:propose")
  public VisitDetail proposeVisitChange(UUID id, @NotNull @Valid VisitProposal proposal) {
    return aftermath.propose(id, proposal);
  }
}
