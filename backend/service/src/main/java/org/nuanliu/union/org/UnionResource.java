package org.nuanliu.union.org;

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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.sheet.ExportReason;

/** The tree of unions. Everybody reads it; a union administrator changes his own subtree. */
@Path("/api/unions")
public class UnionResource {

  @Inject UnionService service;
  @Inject UnionQueries queries;
  @Inject UnionExport exports;

  @GET
  @PermissionsAllowed("union:read")
  public Page<UnionEntry> listUnions(
      @BeanParam @Valid UnionFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  /** The list as a workbook, made by a job. */
  @POST
  @Path("exports")
  @Idempotent
  @PermissionsAllowed(UnionRights.EXPORT)
  public JobDetail exportUnions(
      @BeanParam @Valid UnionFilter filter, @NotNull @Valid ExportReason reason) {
    return exports.start(filter, reason);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("union:read")
  public RestResponse<UnionDetails> getUnion(UUID id) {
    return tagged(service.get(id));
  }

  @GET
  @Path("{id}/children")
  @PermissionsAllowed("union:read")
  public Page<UnionEntry> listUnionChildren(UUID id, @BeanParam @Valid PageQuery page) {
    return queries.list(UnionFilter.childrenOf(service.get(id).id()), page);
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("union:read")
  public List<UnionChange> listUnionHistory(UUID id) {
    return service.historyOf(id);
  }

  @POST
  @Idempotent
  @PermissionsAllowed(UnionRights.CREATE)
  public RestResponse<UnionDetails> createUnion(@NotNull @Valid UnionCreation union) {
    return tagged(service.create(union));
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed(UnionRights.RENAME)
  public RestResponse<UnionDetails> renameUnion(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid UnionRenaming renaming) {
    return tagged(service.rename(id, ifMatch, renaming));
  }

  @POST
  @Path("{id}/move")
  @Idempotent
  @PermissionsAllowed(UnionRights.MOVE)
  public RestResponse<UnionDetails> moveUnion(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid UnionMove move) {
    return tagged(service.move(id, ifMatch, move));
  }

  @POST
  @Path("{id}/close")
  @Idempotent
  @PermissionsAllowed(UnionRights.CLOSE)
  public RestResponse<UnionDetails> closeUnion(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid UnionClosing closing) {
    return tagged(service.close(id, ifMatch, closing));
  }

  private static RestResponse<UnionDetails> tagged(UnionDetails union) {
    return RestResponse.ResponseBuilder.ok(union).tag(EntityVersion.tag(union.version())).build();
  }
}
