package org.nuanliu.demo.date;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The date of a demonstration, moved so that days of notice can be walked through. */
@Path("/api/demo/date")
public class DemoDateResource {

  @Inject DemoDateService service;

  @GET
  @PermissionsAllowed("demo-date:read")
  @Operation(summary = "演示日期")
  public DemoDate getDemoDate() {
    return service.get();
  }

  @PUT
  @PermissionsAllowed("demo-date:change")
  @Operation(summary = "改变演示日期，对所有人生效")
  public DemoDate changeDemoDate(@NotNull @Valid DemoDate wanted) {
    return service.change(wanted);
  }
}
