package org.nuanliu.service.station;

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
import org.nuanliu.platform.reveal.RevealRequest;
import org.nuanliu.platform.reveal.RevealedValue;
import org.nuanliu.platform.sheet.ExportReason;

/** 户外劳动者站点台账. What happens there is in {@link StationRecordResource}. */
@Path("/api/stations")
public class StationResource {

  @Inject StationService service;
  @Inject StationQueries queries;
  @Inject StationExport exports;

  @GET
  @PermissionsAllowed("station:read")
  public Page<StationEntry> listStations(
      @BeanParam @Valid StationFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  /** The list as a workbook, made by a job. */
  @POST
  @Path("exports")
  @Idempotent
  @PermissionsAllowed(StationRights.EXPORT)
  public JobDetail exportStations(
      @BeanParam @Valid StationFilter filter, @NotNull @Valid ExportReason reason) {
    return exports.start(filter, reason);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("station:read")
  public RestResponse<StationDetail> getStation(UUID id) {
    return tagged(service.get(id));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("station:create")
  public RestResponse<StationDetail> createStation(@NotNull @Valid StationForm form) {
    return tagged(service.create(form));
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed("station:update")
  public RestResponse<StationDetail> updateStation(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StationForm form) {
    return tagged(service.update(id, ifMatch, form));
  }

  /** The keeper's number in full; the field is {@code /keeperPhone}. */
  @POST
  @Path("{id}/reveal")
  @Idempotent
  @PermissionsAllowed("station:reveal")
  public RevealedValue revealStationPhone(UUID id, @NotNull @Valid RevealRequest request) {
    return service.reveal(id, request);
  }

  private static RestResponse<StationDetail> tagged(StationDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }
}
