package org.nuanliu.aid.bank;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.nuanliu.aid.bank.BankService.WrittenFile;
import org.nuanliu.platform.http.FileName;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.security.FreshSignIn;

/** 银行文件往来: what went to the bank and came back. */
@Path("/api/bank-files")
public class BankFileResource {

  @Inject BankService service;
  @Inject BankReader reader;
  @Inject BankLayouts layouts;

  @GET
  @Path("layouts")
  @PermissionsAllowed("aid-batch:read")
  public List<BankLayoutEntry> listBankLayouts() {
    return layouts.all().stream()
        .map(layout -> new BankLayoutEntry(layout.code(), layout.name()))
        .toList();
  }

  @GET
  @PermissionsAllowed("aid-batch:read")
  public Page<BankFileEntry> listBankFiles(
      @QueryParam("batch") UUID batch, @BeanParam @Valid PageQuery page) {
    return reader.list(batch, page);
  }

  /** With full accounts, for the cashiers of the paying union. */
  @GET
  @Path("{id}/content")
  @Produces(MediaType.WILDCARD)
  @FreshSignIn
  @PermissionsAllowed("aid-batch:pay")
  @APIResponse(
      responseCode = "200",
      description = "代发文件",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response getBankFileContent(UUID id) {
    WrittenFile file = service.content(id);
    return Response.ok(file.content())
        .type(MediaType.APPLICATION_OCTET_STREAM_TYPE)
        .header(HttpHeaders.CONTENT_LENGTH, file.content().length)
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(file.name()))
        .build();
  }
}
