package org.nuanliu.aid.batch;

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

/** Prints the papers of a batch: first it is recorded, then the PDF is fetched. */
@Path("/api/aid-batches/{id}")
public class BatchPrintResource {

  @Inject BatchPrints prints;

  /** 发放清册, 签收表, 实名制汇总表. */
  @POST
  @Path("prints")
  @Idempotent
  @PermissionsAllowed("aid-batch:print")
  public PrintedPaperEntry printAidBatch(UUID id, @NotNull @Valid BatchPrintOrder order) {
    return prints.print(id, order);
  }

  /** 银行卡发放表 or 实名制汇总表 with full numbers, to be handed over on paper. */
  @POST
  @Path("unmasked-prints")
  @Idempotent
  @FreshSignIn
  @PermissionsAllowed("aid-batch:print-unmasked")
  public PrintedPaperEntry printAidBatchUnmasked(
      UUID id, @NotNull @Valid BatchHandOverPrint order) {
    return prints.printUnmasked(id, order);
  }

  /** For whoever printed it, within a quarter of an hour. */
  @GET
  @Path("prints/{printId}/content")
  @Produces(MediaType.WILDCARD)
  @PermissionsAllowed("aid-batch:print")
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
  public Response getAidBatchPrint(UUID id, UUID printId) {
    return prints.content(id, printId).answer();
  }
}
