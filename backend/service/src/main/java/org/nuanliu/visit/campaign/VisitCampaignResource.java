package org.nuanliu.visit.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** 慰问活动: made, opened with a frozen list, followed by coverage, closed. */
@Path("/api/visit-campaigns")
public class VisitCampaignResource {

  @Inject VisitCampaignService service;
  @Inject VisitCampaignQueries queries;
  @Inject VisitPlans plans;
  @Inject VisitTargets targets;

  @GET
  @PermissionsAllowed("visit-campaign:read")
  public Page<VisitCampaignDetail> listVisitCampaigns(
      @BeanParam @Valid VisitCampaignFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  @POST
  @Idempotent
  @PermissionsAllowed("visit-campaign:make")
  public RestResponse<VisitCampaignDetail> createVisitCampaign(
      @NotNull @Valid VisitCampaignContent content) {
    return tagged(service.create(content));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("visit-campaign:read")
  public RestResponse<VisitCampaignDetail> getVisitCampaign(UUID id) {
    return tagged(queries.get(id));
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed("visit-campaign:make")
  public RestResponse<VisitCampaignDetail> updateVisitCampaign(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid VisitCampaignContent content) {
    return tagged(service.update(id, ifMatch, content));
  }

  /** Opens a campaign; a job freezes the list of its families. */
  @POST
  @Path("{id}/open")
  @Idempotent
  @PermissionsAllowed("visit-campaign:make")
  public RestResponse<VisitCampaignDetail> openVisitCampaign(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(service.open(id, ifMatch));
  }

  @POST
  @Path("{id}/close")
  @Idempotent
  @PermissionsAllowed("visit-campaign:make")
  public RestResponse<VisitCampaignDetail> closeVisitCampaign(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(service.close(id, ifMatch));
  }

  /** How many of the listed families were visited: the union, each union directly below. */
  @GET
  @Path("{id}/coverage")
  @PermissionsAllowed("visit-campaign:read")
  public VisitCoverage getVisitCoverage(
      UUID id, @Parameter(description = "从这个工会往下看；不填为本工会") @QueryParam("union") UUID union) {
    return queries.coverage(id, union);
  }

  /** Families visited for the first time, day by day. */
  @GET
  @Path("{id}/trend")
  @PermissionsAllowed("visit-campaign:read")
  public List<VisitDay> listVisitDays(
      UUID id, @Parameter(description = "从这个工会往下看；不填为本工会") @QueryParam("union") UUID union) {
    return queries.trend(id, union);
  }

  @GET
  @Path("{id}/plans")
  @PermissionsAllowed("visit-campaign:read")
  public Page<VisitPlanEntry> listVisitPlans(UUID id, @BeanParam @Valid PageQuery page) {
    return plans.list(id, page);
  }

  /** The plan of the caller's union. */
  @POST
  @Path("{id}/plans")
  @Idempotent
  @PermissionsAllowed("visit-plan:make")
  public RestResponse<VisitPlanEntry> createVisitPlan(
      UUID id, @NotNull @Valid VisitPlanContent content) {
    VisitPlanEntry plan = plans.create(id, content);
    return RestResponse.ResponseBuilder.ok(plan).tag(EntityVersion.tag(plan.version())).build();
  }

  /** Adds a family that was struck after the list had been frozen. */
  @POST
  @Path("{id}/targets")
  @Idempotent
  @PermissionsAllowed("visit-target:add")
  public VisitTargetEntry addVisitTarget(UUID id, @NotNull @Valid VisitStrike strike) {
    return targets.add(id, strike);
  }

  private static RestResponse<VisitCampaignDetail> tagged(VisitCampaignDetail campaign) {
    return RestResponse.ResponseBuilder.ok(campaign)
        .tag(EntityVersion.tag(campaign.version()))
        .build();
  }
}
