package org.nuanliu.union.me;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.platform.security.CurrentCaller;

/** The caller about himself: his union, duties and what he may do. */
@Path("/api/me")
public class MeResource {

  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @ConfigProperty(name = "nuanliu.demo")
  boolean demo;

  @GET
  @PermissionsAllowed("me:read")
  public Me getMe() {
    return Me.from(caller.get(), LocalDate.now(clock), demo);
  }
}
