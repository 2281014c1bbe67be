package org.nuanliu.union.staff;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.reveal.RevealRequest;
import org.nuanliu.platform.reveal.RevealedValue;
import org.nuanliu.platform.sheet.ExportReason;

/** Users. A union administrator manages those of her own subtree, never herself. */
@Path("/api/staff")
public class StaffResource {

  @Inject StaffService service;
  @Inject StaffAccounts accounts;
  @Inject StaffQueries queries;
  @Inject StaffExport exports;

  @GET
  @PermissionsAllowed(StaffRights.READ)
  public Page<StaffSummary> listStaff(
      @BeanParam @Valid StaffFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  /** The list as a workbook, made by a job; numbers masked. */
  @POST
  @Path("exports")
  @Idempotent
  @PermissionsAllowed(StaffRights.EXPORT)
  public JobDetail exportStaff(
      @BeanParam @Valid StaffFilter filter, @NotNull @Valid ExportReason reason) {
    return exports.start(filter, reason);
  }

  @GET
  @Path("strength")
  @PermissionsAllowed(StaffRights.READ)
  @Operation(summary = "一个工会现有的用户数，与通常的用户数")
  public StaffStrength getStaffStrength(@RestQuery @NotNull UUID union) {
    return queries.strength(union);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed(StaffRights.READ)
  public RestResponse<StaffDetail> getStaff(UUID id) {
    return tagged(service.get(id));
  }

  @POST
  @Path("{id}/reveal")
  @Idempotent
  @PermissionsAllowed(StaffRights.REVEAL)
  public RevealedValue revealStaffField(UUID id, @NotNull @Valid RevealRequest request) {
    return service.reveal(id, request);
  }

  @POST
  @Idempotent
  @PermissionsAllowed(StaffRights.CREATE)
  public RestResponse<StaffCreated> createStaff(@NotNull @Valid StaffCreation staff) {
    StaffCreated created = accounts.create(staff);
    return RestResponse.ResponseBuilder.ok(created)
        .tag(EntityVersion.tag(created.staff().version()))
        .build();
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed(StaffRights.UPDATE)
  public RestResponse<StaffDetail> updateStaff(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StaffUpdate update) {
    return tagged(service.update(id, ifMatch, update));
  }

  @PUT
  @Path("{id}/duties")
  @PermissionsAllowed(StaffRights.DUTIES)
  public RestResponse<StaffDetail> changeStaffDuties(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StaffDuties duties) {
    return tagged(service.changeDuties(id, ifMatch, duties));
  }

  @POST
  @Path("{id}/reset-password")
  @Idempotent
  @PermissionsAllowed(StaffRights.RESET_PASSWORD)
  public TemporaryPassword resetStaffPassword(UUID id, @NotNull @Valid StaffReason reason) {
    return service.resetPassword(id, reason);
  }

  @POST
  @Path("{id}/disable")
  @Idempotent
  @PermissionsAllowed(StaffRights.DISABLE)
  public RestResponse<StaffDetail> disableStaff(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StaffReason reason) {
    return tagged(service.disable(id, ifMatch, reason));
  }

  @POST
  @Path("{id}/enable")
  @Idempotent
  @PermissionsAllowed(StaffRights.ENABLE)
  public RestResponse<StaffDetail> enableStaff(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StaffReason reason) {
    return tagged(service.enable(id, ifMatch, reason));
  }

  @POST
  @Path("{id}/move")
  @Idempotent
  @PermissionsAllowed(StaffRights.MOVE)
  public RestResponse<StaffDetail> moveStaff(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch, @NotNull @Valid StaffMove move) {
    return tagged(service.move(id, ifMatch, move));
  }

  @GET
  @Path("unassigned")
  @PermissionsAllowed(StaffRights.ASSIGN)
  public List<UnassignedAccount> listUnassignedAccounts() {
    return accounts.unassigned();
  }

  @POST
  @Path("unassigned/{subject}/assign")
  @Idempotent
  @PermissionsAllowed(StaffRights.ASSIGN)
  public RestResponse<StaffDetail> assignAccount(
      UUID subject, @NotNull @Valid UnassignedAssignment assignment) {
    return tagged(accounts.assign(subject, assignment));
  }

  private static RestResponse<StaffDetail> tagged(StaffDetail staff) {
    return RestResponse.ResponseBuilder.ok(staff).tag(EntityVersion.tag(staff.version())).build();
  }
}
