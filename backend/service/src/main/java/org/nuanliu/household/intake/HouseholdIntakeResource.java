package org.nuanliu.household.intake;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.http.FileName;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.intake.IntakeApproval;
import org.nuanliu.platform.intake.IntakeDetail;
import org.nuanliu.platform.intake.IntakeEntry;
import org.nuanliu.platform.intake.IntakeReturn;
import org.nuanliu.platform.intake.IntakeRowEntry;
import org.nuanliu.platform.intake.IntakeSubmission;
import org.nuanliu.platform.intake.Intakes;
import org.nuanliu.platform.intake.Verdict;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.sheet.TemplateSheet;

/** 批量导入 of hardship files: upload, preview, approval by a second person, loading. */
@Path("/api/household-intakes")
public class HouseholdIntakeResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject Intakes intakes;
  @Inject HouseholdIntake kind;

  /** The batches of the caller's union and those below it, the newest first. */
  @GET
  @PermissionsAllowed("household:read-import")
  public Page<IntakeEntry> listHouseholdIntakes(@BeanParam @Valid PageQuery page) {
    return intakes.list(kind, page);
  }

  /** The empty workbook, with the lists that are in force today. */
  @GET
  @Path("template")
  @Produces(MediaType.WILDCARD)
  @PermissionsAllowed("household:import")
  @APIResponse(
      responseCode = "200",
      description = "导入模板",
      content =
          @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response getHouseholdIntakeTemplate() throws IOException {
    var bytes = new ByteArrayOutputStream();
    TemplateSheet.write(kind.template(), bytes);
    return Response.ok(bytes.toByteArray())
        .type(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(kind.template().name() + ".xlsx"))
        .build();
  }

  /** Takes an .xlsx or .csv of at most 10 MB and begins to check it. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Idempotent
  @PermissionsAllowed("household:import")
  public RestResponse<IntakeDetail> createHouseholdIntake(@RestForm("file") FileUpload file) {
    if (file == null || file.fileName() == null) {
      throw new Problem(PlatformProblem.INVALID).error("/file", "required", "请选择文件");
    }
    return tagged(intakes.upload(kind, file.fileName(), file.uploadedFile()));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("household:read-import")
  public RestResponse<IntakeDetail> getHouseholdIntake(UUID id) {
    return tagged(intakes.get(kind, id));
  }

  /** The rows in their order, with what is wrong with each; numbers are masked. */
  @GET
  @Path("{id}/rows")
  @PermissionsAllowed("household:read-import")
  public Page<IntakeRowEntry> listHouseholdIntakeRows(
      UUID id, @QueryParam("verdict") Verdict verdict, @BeanParam @Valid PageQuery page) {
    return intakes.rows(kind, id, verdict, page);
  }

  /** Checks once more what a job that was cancelled or failed has left. */
  @POST
  @Path("{id}/check")
  @Idempotent
  @PermissionsAllowed("household:import")
  public RestResponse<IntakeDetail> checkHouseholdIntake(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(intakes.check(kind, id, ifMatch));
  }

  /** Asks a second person to let the rows in. */
  @POST
  @Path("{id}/submit")
  @Idempotent
  @PermissionsAllowed("household:import")
  public RestResponse<IntakeDetail> submitHouseholdIntake(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid IntakeSubmission submission) {
    return tagged(intakes.submit(kind, id, ifMatch, submission));
  }

  @POST
  @Path("{id}/withdraw")
  @Idempotent
  @PermissionsAllowed("household:import")
  public RestResponse<IntakeDetail> withdrawHouseholdIntake(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(intakes.withdraw(kind, id, ifMatch));
  }

  /** Deletes the file and the staged rows of a batch of which nothing was loaded. */
  @POST
  @Path("{id}/discard")
  @Idempotent
  @PermissionsAllowed("household:import")
  public RestResponse<IntakeDetail> discardHouseholdIntake(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(intakes.discard(kind, id, ifMatch));
  }

  /** Begins to write the person's own file with its faults marked. */
  @POST
  @Path("{id}/mark")
  @Idempotent
  @PermissionsAllowed("household:import")
  public JobDetail markHouseholdIntake(UUID id) {
    return intakes.mark(kind, id);
  }

  /** Lets the rows in; never by the person who imports them. */
  @POST
  @Path("{id}/approve")
  @Idempotent
  @PermissionsAllowed("household:approve-import")
  public RestResponse<IntakeDetail> approveHouseholdIntake(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid IntakeApproval approval) {
    return tagged(intakes.approve(kind, id, ifMatch, approval));
  }

  @POST
  @Path("{id}/return")
  @Idempotent
  @PermissionsAllowed("household:approve-import")
  public RestResponse<IntakeDetail> returnHouseholdIntake(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid IntakeReturn reason) {
    return tagged(intakes.giveBack(kind, id, ifMatch, reason));
  }

  /** Goes on with what a job that was cancelled or failed has left. */
  @POST
  @Path("{id}/resume")
  @Idempotent
  @PermissionsAllowed("household:approve-import")
  public RestResponse<IntakeDetail> resumeHouseholdIntake(
      UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return tagged(intakes.resume(kind, id, ifMatch));
  }

  private static RestResponse<IntakeDetail> tagged(IntakeDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }
}
