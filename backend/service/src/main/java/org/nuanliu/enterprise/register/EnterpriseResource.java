package org.nuanliu.enterprise.register;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.sheet.ExportReason;

/** 企业台账. */
@Path("/api/enterprises")
public class EnterpriseResource {

  @Inject EnterpriseService service;
  @Inject EnterpriseQueries queries;
  @Inject EnterpriseExport exports;
  @Inject Resettlements resettlements;

  @GET
  @PermissionsAllowed("enterprise:read")
  public Page<EnterpriseEntry> listEnterprises(
      @BeanParam @Valid EnterpriseFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  /** The list as a workbook, made by a job. */
  @POST
  @Path("exports")
  @Idempotent
  @PermissionsAllowed(EnterpriseRights.EXPORT)
  public JobDetail exportEnterprises(
      @BeanParam @Valid EnterpriseFilter filter, @NotNull @Valid ExportReason reason) {
    return exports.start(filter, reason);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("enterprise:read")
  public RestResponse<EnterpriseDetail> getEnterprise(UUID id) {
    return tagged(service.get(id));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("enterprise:create")
  public RestResponse<EnterpriseDetail> createEnterprise(@NotNull @Valid EnterpriseForm form) {
    return tagged(service.create(form));
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed("enterprise:update")
  public RestResponse<EnterpriseDetail> updateEnterprise(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid EnterpriseForm form) {
    return tagged(service.update(id, ifMatch, form));
  }

  /** 职工安置 day by day, the newest first. */
  @GET
  @Path("{id}/resettlements")
  @PermissionsAllowed("enterprise:read")
  public Page<ResettlementEntry> listEnterpriseResettlements(
      UUID id, @BeanParam @Valid PageQuery page) {
    return resettlements.of(id, page);
  }

  /** Where the workers stand on a day. */
  @POST
  @Path("{id}/resettlements")
  @Idempotent
  @PermissionsAllowed("enterprise:resettle")
  public ResettlementEntry recordEnterpriseResettlement(
      UUID id, @NotNull @Valid ResettlementRecord record) {
    return resettlements.record(id, record);
  }

  private static RestResponse<EnterpriseDetail> tagged(EnterpriseDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }
}
