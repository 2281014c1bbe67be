package org.nuanliu.visit.route;

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
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** 走访路线. */
@Path("/api/visit-routes")
public class VisitRouteResource {

  @Inject VisitRoutes routes;

  @GET
  @PermissionsAllowed("visit-target:read")
  public Page<VisitRouteEntry> listVisitRoutes(
      @BeanParam @Valid VisitRouteFilter filter, @BeanParam @Valid PageQuery page) {
    return routes.list(filter, page);
  }

  /** Plans a day of one person; the families become his. */
  @POST
  @Idempotent
  @PermissionsAllowed("visit-target:assign")
  public RestResponse<VisitRouteDetail> createVisitRoute(
      @NotNull @Valid VisitRouteContent content) {
    return tagged(routes.create(content));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("visit-target:read")
  public RestResponse<VisitRouteDetail> getVisitRoute(UUID id) {
    return tagged(routes.get(id));
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed("visit-target:assign")
  public RestResponse<VisitRouteDetail> updateVisitRoute(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid VisitRouteContent content) {
    return tagged(routes.update(id, ifMatch, content));
  }

  @POST
  @Path("{id}/hand-over")
  @Idempotent
  @PermissionsAllowed("visit-target:assign")
  public RestResponse<VisitRouteDetail> handOverVisitRoute(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid VisitHandOver handOver) {
    return tagged(routes.handOver(id, ifMatch, handOver));
  }

  private static RestResponse<VisitRouteDetail> tagged(VisitRouteDetail route) {
    return RestResponse.ResponseBuilder.ok(route).tag(EntityVersion.tag(route.version())).build();
  }
}
