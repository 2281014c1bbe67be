package org.nuanliu.service.station;

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

/** Prints the QR code of a station: first it is recorded, then the PDF is fetched. */
@Path("/api/stations/{id}/prints")
public class StationPrintResource {

  @Inject StationPrints prints;

  @POST
  @Idempotent
  @PermissionsAllowed("station:print")
  public PrintedPaperEntry printStationSheet(UUID id) {
    return prints.print(id);
  }

  /** For whoever printed it, within a quarter of an hour. */
  @GET
  @Path("{printId}/content")
  @Produces(MediaType.WILDCARD)
  @PermissionsAllowed("station:print")
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
  public Response getStationPrint(UUID id, UUID printId) {
    return prints.content(id, printId).answer();
  }
}
