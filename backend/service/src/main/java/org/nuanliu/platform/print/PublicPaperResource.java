package org.nuanliu.platform.print;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.nuanliu.platform.audit.Audited;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.quota.Quota;

/** Verifies printed documents for anybody. */
@Path("/api/public/papers")
public class PublicPaperResource {

  @Inject Printing printing;
  @Inject VerificationLimit limit;
  @Inject Quota quota;
  @Inject RoutingContext http;

  /**
   * A POST, so that the code stands in no address. A wrong code counts as much as a right one, and
   * is answered like an unknown one.
   */
  @POST
  @Path("verify")
  @Idempotent
  @PermitAll
  @Audited("public-paper:verify")
  public PaperVerification verifyPaper(@NotNull @Valid PaperCodeEntry entry) {
    int most = limit.perHour();
    quota.takeHourly(
        "verify-paper",
        http.request().remoteAddress().hostAddress(),
        most,
        "同一来源一小时内最多核验 " + most + " 次，请稍后再试。");
    return printing.verify(entry.code()).orElse(PaperVerification.UNKNOWN);
  }
}
