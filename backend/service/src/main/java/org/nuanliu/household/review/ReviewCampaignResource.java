package org.nuanliu.household.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** 年度复核: opened by a county or above for everything below it. */
@Path("/api/review-campaigns")
public class ReviewCampaignResource {

  @Inject ReviewCampaignService service;
  @Inject ReviewCampaignQueries queries;

  @GET
  @PermissionsAllowed("review-campaign:read")
  public Page<CampaignDetail> listReviewCampaigns(@BeanParam @Valid PageQuery page) {
    return queries.list(page);
  }

  /** Opens a campaign; the families are listed by a job. */
  @POST
  @Idempotent
  @PermissionsAllowed("review-campaign:open")
  public CampaignDetail openReviewCampaign(@NotNull @Valid CampaignOpening opening) {
    return service.open(opening);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("review-campaign:read")
  public CampaignDetail getReviewCampaign(UUID id) {
    return queries.get(id);
  }

  /** How far each union directly below is, and the union itself with its own files. */
  @GET
  @Path("{id}/progress")
  @PermissionsAllowed("review-campaign:read")
  public List<CampaignUnionProgress> listReviewCampaignProgress(
      UUID id, @Parameter(description = "从这个工会往下看；不填为本工会") @QueryParam("union") UUID union) {
    return queries.progress(id, union);
  }

  /** The families by name. */
  @GET
  @Path("{id}/families")
  @PermissionsAllowed("review-campaign:read")
  public Page<CampaignFamily> listReviewCampaignFamilies(
      UUID id, @BeanParam @Valid CampaignFamilyFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.families(id, filter, page);
  }
}
