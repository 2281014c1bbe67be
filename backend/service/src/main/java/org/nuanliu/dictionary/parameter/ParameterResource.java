package org.nuanliu.dictionary.parameter;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.platform.http.EntityVersion;

/** Policy parameters with their dated values: read by all, set by the province. */
@Path("/api/dictionary/parameters")
public class ParameterResource {

  @Inject ParameterService service;

  @GET
  @PermissionsAllowed("dictionary:read")
  @Operation(summary = "所有政策参数")
  public List<ParameterDetail> listParameters() {
    return service.list();
  }

  @GET
  @Path("{key}")
  @PermissionsAllowed("dictionary:read")
  public RestResponse<ParameterDetail> getParameter(@RestPath String key) {
    return tagged(service.get(key));
  }

  @PUT
  @Path("{key}")
  @PermissionsAllowed("dictionary:change")
  @Operation(summary = "从某一天起改用新的值")
  public RestResponse<ParameterDetail> changeParameter(
      @RestPath String key,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid ParameterChange change) {
    return tagged(service.change(key, ifMatch, change));
  }

  private static RestResponse<ParameterDetail> tagged(ParameterDetail parameter) {
    return RestResponse.ResponseBuilder.ok(parameter)
        .tag(EntityVersion.tag(parameter.version()))
        .build();
  }
}
