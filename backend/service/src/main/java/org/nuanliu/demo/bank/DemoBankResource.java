package org.nuanliu.demo.bank;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.nuanliu.aid.BankSimulation;
import org.nuanliu.aid.BankSimulation.SimulatedReturn;
import org.nuanliu.demo.bank.DemoBankOrder.DemoBankResult;
import org.nuanliu.platform.http.FileName;
import org.nuanliu.platform.openapi.Contract;
import org.nuanliu.platform.problem.Problem;

/** The bank of a demonstration, so that the way of the money can be walked through. */
@Path("/api/demo/bank-answers")
public class DemoBankResource {

  @Inject BankSimulation bank;

  @ConfigProperty(name = "nuanliu.demo")
  boolean demo;

  /** The return file for a batch that was sent. */
  @POST
  @Produces(MediaType.WILDCARD)
  @Extension(name = Contract.KEEPS_NOTHING, value = "true")
  @PermissionsAllowed("demo-bank:answer")
  @APIResponse(
      responseCode = "200",
      description = "回盘文件",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response answerAsBank(@NotNull @Valid DemoBankOrder order) {
    if (!demo) {
      throw Problem.notFound();
    }
    SimulatedReturn answer =
        bank.answer(
            order.batchId(),
            order.results().stream()
                .collect(
                    Collectors.toMap(
                        DemoBankResult::position,
                        DemoBankResult::reason,
                        (first, second) -> second)),
            order.fault());
    return Response.ok(answer.content())
        .type(MediaType.APPLICATION_OCTET_STREAM_TYPE)
        .header(HttpHeaders.CONTENT_LENGTH, answer.content().length)
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(answer.name()))
        .build();
  }
}
