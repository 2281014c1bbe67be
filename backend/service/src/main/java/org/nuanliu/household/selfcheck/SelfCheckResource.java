package org.nuanliu.household.selfcheck;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.nuanliu.household.selfcheck.domain.SelfCheckAnswers;
import org.nuanliu.platform.audit.Audited;
import org.nuanliu.platform.openapi.Contract;

/**
 * The self check for workers. The answers come in a body, because an address is written down on its
 * way, and they go with the answer: there is nothing to repeat and no key.
 */
@Path("/api/public/self-check")
public class SelfCheckResource {

  @Inject SelfChecks checks;

  @GET
  @PermitAll
  @Audited("self-check:read")
  public SelfCheckOptions getSelfCheckOptions() {
    return checks.options();
  }

  @POST
  @PermitAll
  @Audited("self-check:run")
  @Extension(name = Contract.KEEPS_NOTHING, value = "true")
  public SelfCheckResult runSelfCheck(@NotNull @Valid SelfCheckAnswers answers) {
    return checks.run(answers);
  }

  /** Unions that serve an area. */
  @GET
  @Path("unions")
  @PermitAll
  @Audited("self-check:read")
  public List<UnionPlace> findUnions(
      @QueryParam("area") @NotNull @Pattern(regexp = "[0-9]{6}") String area,
      @QueryParam("q") @Size(max = 30) String q) {
    return checks.findUnions(area, q);
  }
}
