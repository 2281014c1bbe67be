package org.nuanliu.household.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.platform.audit.Audited;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** 公示 for everybody: shows a notice from its first to its last day and not an hour longer. */
@Path("/api/public/notices")
public class PublicNoticeResource {

  @Inject PublicNotices notices;

  @GET
  @PermitAll
  @Audited("public-notice:read")
  public Page<PublicNotice> listPublicNotices(
      @QueryParam("union") UUID union, @BeanParam @Valid PageQuery page) {
    return notices.list(union, page);
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Audited("public-notice:read")
  public PublicNotice getPublicNotice(UUID id) {
    return notices.get(id);
  }

  @POST
  @Path("{id}/objections")
  @Idempotent
  @PermitAll
  @Audited("public-notice:object")
  @APIResponse(responseCode = "201", description = "Created")
  public RestResponse<Void> raisePublicObjection(
      UUID id, @NotNull @Valid PublicObjection objection) {
    notices.object(id, objection);
    return RestResponse.status(RestResponse.Status.CREATED);
  }
}
