package org.nuanliu.aid.rule;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.nuanliu.platform.idempotency.Idempotent;

/** 帮扶标准: how much at most, and which money may pay for what. */
@Path("/api/aid-rules")
public class AidRuleResource {

  @Inject AidRuleService service;

  @GET
  @PermissionsAllowed("aid-rule:read")
  public AidRuleBook listAidRules() {
    return service.book();
  }

  /** A cap from a day on. */
  @POST
  @Path("caps")
  @Idempotent
  @PermissionsAllowed(AidRuleService.CHANGE)
  public AidRuleBook changeAidCap(@NotNull @Valid AidCapChange change) {
    return service.change(change);
  }

  /** A ceiling of one area. */
  @POST
  @Path("local-caps")
  @Idempotent
  @PermissionsAllowed(AidRuleService.CHANGE)
  public AidRuleBook addLocalAidCap(@NotNull @Valid AidLocalCap local) {
    return service.addLocal(local);
  }

  /** Who may be paid from a source for a purpose, from a day on. */
  @POST
  @Path("sources")
  @Idempotent
  @PermissionsAllowed(AidRuleService.CHANGE)
  public AidRuleBook changeAidSource(@NotNull @Valid AidSourceChange change) {
    return service.change(change);
  }
}
