package org.nuanliu.platform.attachment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.nuanliu.platform.http.FileName;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** Files over HTTP: one at a time in, one at a time out. */
@Path("/api/attachments")
public class AttachmentResource {

  @Inject AttachmentService attachments;

  /** Takes a JPG, PNG or PDF of at most 10 MB; it waits a day for a record to claim it. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @PermissionsAllowed("attachment:upload")
  @Idempotent
  @APIResponse(
      responseCode = "201",
      description = "已上传",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AttachmentSummary.class)))
  public RestResponse<AttachmentSummary> createAttachment(@RestForm("file") FileUpload file) {
    if (file == null || file.fileName() == null) {
      throw new Problem(PlatformProblem.INVALID).error("/file", "required", "请选择文件");
    }
    AttachmentSummary stored = attachments.upload(file.fileName(), file.uploadedFile());
    return RestResponse.ResponseBuilder.<AttachmentSummary>create(RestResponse.Status.CREATED)
        .entity(stored)
        .location(URI.create("/api/attachments/" + stored.id() + "/content"))
        .build();
  }

  /**
   * An untyped response, so that the writer is chosen by the file's type and not by what the client
   * says it accepts.
   */
  @GET
  @Path("/{id}/content")
  @Produces(MediaType.WILDCARD)
  @PermissionsAllowed("attachment:read")
  @APIResponse(
      responseCode = "200",
      description = "文件内容",
      content = {
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response getAttachmentContent(@PathParam("id") UUID id) {
    AttachmentContent content = attachments.content(id);
    return Response.ok(content.bytes())
        .type(content.summary().mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, content.summary().size())
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(content.summary().fileName()))
        .build();
  }
}
