package org.nuanliu.dictionary.standard;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.problem.Problem;

/** 低保标准 by area and date: read by all, set by the province. */
@Path("/api/dictionary/standards")
public class StandardResource {

  @Inject StandardService service;
  @Inject StandardQueries queries;

  @GET
  @PermissionsAllowed("dictionary:read")
  @Operation(summary = "各地低保标准")
  public Page<StandardDetail> listStandards(
      @Parameter(description = "只要这个地区的") @RestQuery @Pattern(regexp = "[0-9]{6}") String area,
      @Parameter(description = "只要这一天适用的") @RestQuery Optional<LocalDate> on,
      @Valid @BeanParam PageQuery page) {
    return queries.list(area, on.orElse(null), page);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("dictionary:read")
  public RestResponse<StandardDetail> getStandard(@RestPath UUID id) {
    return tagged(queries.get(id).orElseThrow(Problem::notFound));
  }

  @POST
  @ResponseStatus(201)
  @APIResponse(
      responseCode = "201",
      description = "已登记",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StandardDetail.class)))
  @Idempotent
  @PermissionsAllowed("dictionary:change")
  @Operation(summary = "登记一个地区的新标准")
  public StandardDetail createStandard(@NotNull @Valid StandardRequest request) {
    return service.create(request);
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed("dictionary:change")
  @Operation(summary = "更正填写有误的标准；已认定的档案不受影响")
  public RestResponse<StandardDetail> correctStandard(
      @RestPath UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid StandardCorrection correction) {
    return tagged(service.correct(id, ifMatch, correction));
  }

  private static RestResponse<StandardDetail> tagged(StandardDetail standard) {
    return RestResponse.ResponseBuilder.ok(standard)
        .tag(EntityVersion.tag(standard.version()))
        .build();
  }
}
