package org.nuanliu.aid.application;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.print.PdfFile;
import org.nuanliu.platform.print.PrintedPaperEntry;
import org.nuanliu.platform.problem.ProblemDetails;

/** Prints an application: first it is recorded, then the PDF is fetched. */
@Path("/api/aid-applications/{id}/prints")
public class AidPrintResource {

  @Inject AidPrints prints;

  @POST
  @Idempotent
  @PermissionsAllowed("aid-application:print")
  public PrintedPaperEntry printAidApplication(UUID id) {
    return prints.print(id);
  }

  /** For whoever printed it, within a quarter of an hour. */
  @GET
  @Path("{printId}/content")
  @Produces(MediaType.WILDCARD)
  @PermissionsAllowed("aid-application:print")
  @APIResponse(
      responseCode = "409",
      description = "内容在此期间有了变动，须重新打印",
      content =
          @Content(
              mediaType = ProblemDetails.MEDIA_TYPE,
              schema = @Schema(implementation = ProblemDetails.class)))
  @APIResponse(
      responseCode = "200",
      description = "PDF",
      content =
          @Content(
              mediaType = PdfFile.PDF,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response getAidApplicationPrint(UUID id, UUID printId) {
    return prints.content(id, printId).answer();
  }
}
