package org.nuanliu.aid.bank;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.nuanliu.aid.batch.AidBatchResource;
import org.nuanliu.aid.batch.BatchDetail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.FreshSignIn;

/** A batch goes to the bank and comes back. */
@Path("/api/aid-batches/{id}")
public class BankExchangeResource {

  @Inject BankService service;
  @Inject ReturnService returns;

  /** Makes the file for the bank; from then on the batch is with the bank. */
  @POST
  @Path("bank-file")
  @Idempotent(seconds = AidBatchResource.WHOLE_BATCH)
  @FreshSignIn
  @PermissionsAllowed("aid-batch:pay")
  public RestResponse<BatchDetail> handOverAidBatch(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid BankHandOver handOver) {
    BatchDetail detail = service.handOver(id, ifMatch, handOver);
    return RestResponse.ResponseBuilder.ok(detail).tag(EntityVersion.tag(detail.version())).build();
  }

  /** Takes what the bank gave back: all of it or nothing, and each file once. */
  @POST
  @Path("return-files")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Idempotent(seconds = AidBatchResource.WHOLE_BATCH)
  @PermissionsAllowed("aid-batch:pay")
  public ReturnFileEntry importReturnFile(UUID id, @RestForm("file") FileUpload file) {
    if (file == null || file.fileName() == null) {
      throw new Problem(PlatformProblem.INVALID).error("/file", "required", "请选择文件");
    }
    return returns.take(id, ReturnService.read(file.uploadedFile()));
  }
}
