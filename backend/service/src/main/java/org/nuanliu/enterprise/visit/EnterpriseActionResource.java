package org.nuanliu.enterprise.visit;

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

/** 承诺事项. */
@Path("/api/enterprise-actions")
public class EnterpriseActionResource {

  @Inject EnterpriseActions actions;

  @GET
  @PermissionsAllowed("enterprise:read")
  public Page<EnterpriseActionEntry> listEnterpriseActions(
      @BeanParam @Valid EnterpriseActionFilter filter, @BeanParam @Valid PageQuery page) {
    return actions.list(filter, page);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("enterprise:read")
  public RestResponse<EnterpriseActionEntry> getEnterpriseAction(UUID id) {
    return tagged(actions.get(id));
  }

  @POST
  @Path("{id}/complete")
  @Idempotent
  @PermissionsAllowed("enterprise-action:complete")
  public RestResponse<EnterpriseActionEntry> completeEnterpriseAction(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid EnterpriseActionDone done) {
    return tagged(actions.complete(id, ifMatch, done));
  }

  private static RestResponse<EnterpriseActionEntry> tagged(EnterpriseActionEntry action) {
    return RestResponse.ResponseBuilder.ok(action).tag(EntityVersion.tag(action.version())).build();
  }
}
