package org.nuanliu.household.register;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.nuanliu.platform.security.FreshSignIn;

/** Prints the documents of a file: first it is recorded, then the PDF is fetched. */
@Path("/api/households/{id}")
public class HouseholdPrintResource {

  @Inject HouseholdPrints prints;

  /** A document with masked numbers. */
  @POST
  @Path("prints")
  @Idempotent
  @PermissionsAllowed("household:print")
  public PrintedPaperEntry printHousehold(UUID id, @NotNull @Valid PrintOrder order) {
    return prints.print(id, order);
  }

  /** The official form or the authorisation with full numbers, to be handed over on paper. */
  @POST
  @Path("unmasked-prints")
  @Idempotent
  @FreshSignIn
  @PermissionsAllowed("household:print-unmasked")
  public PrintedPaperEntry printHouseholdUnmasked(
      UUID id, @NotNull @Valid UnmaskedPrintOrder order) {
    return prints.printUnmasked(id, order);
  }

  /** For whoever printed it, within a quarter of an hour. */
  @GET
  @Path("prints/{printId}/content")
  @Produces(MediaType.WILDCARD)
  @PermissionsAllowed("household:print")
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
  public Response getHouseholdPrint(UUID id, UUID printId) {
    return prints.content(id, printId).answer();
  }
}
