package org.nuanliu.platform.job;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuanliu.platform.http.FileName;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** The caller's own long work; everybody else's is absent. */
@Path("/api/jobs")
public class JobResource {

  @Inject JobService jobs;

  /** The newest first. */
  @GET
  @PermissionsAllowed("job:read")
  public Page<JobDetail> listJobs(
      @Parameter(description = "只看还没有结束的") @RestQuery boolean unfinished,
      @BeanParam @Valid PageQuery page) {
    return jobs.list(unfinished, page);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("job:read")
  public JobDetail getJob(UUID id) {
    return jobs.get(id);
  }

  /** Needs no version: whatever the job has done meanwhile, it is to stop. */
  @POST
  @Path("{id}/cancel")
  @Idempotent
  @PermissionsAllowed("job:cancel")
  public JobDetail cancelJob(UUID id) {
    return jobs.cancel(id);
  }

  @GET
  @Path("{id}/result")
  @Produces(MediaType.WILDCARD)
  @PermissionsAllowed("job:download")
  @APIResponse(
      responseCode = "200",
      description = "结果文件",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response getJobResult(UUID id) {
    JobService.Download file = jobs.download(id);
    return Response.ok(file.bytes())
        .type(file.result().mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, file.result().size())
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(file.result().name()))
        .build();
  }
}
