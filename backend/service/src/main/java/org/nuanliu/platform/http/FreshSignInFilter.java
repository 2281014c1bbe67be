package org.nuanliu.platform.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Instant;
import java.util.Collections;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Access;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.security.FreshSignIn;
import org.nuanliu.platform.time.Clocks;

/** Refuses an operation that needs a fresh sign-in to an old one. */
class FreshSignInFilter {

  /** RFC 8176, as the realm's one-time-code forms are configured. */
  private static final String ONE_TIME_CODE = "otp";

  private static final Pattern WORDS = Pattern.compile("\\W+");

  @Inject SecurityIdentity identity;
  @Inject CurrentCaller caller;

  @ServerRequestFilter(priority = 40)
  void check(ResourceInfo operation) {
    if (!operation.getResourceMethod().isAnnotationPresent(FreshSignIn.class)) {
      return;
    }
    if (!isFresh()) {
      throw new Problem(PlatformProblem.SIGN_IN_AGAIN).detail("这项操作需要您在 15 分钟内重新登录确认身份。");
    }
    if (needsCode() && !hasCode()) {
      throw new Problem(PlatformProblem.SIGN_IN_AGAIN).detail("这项操作需要您在 15 分钟内用动态口令登录过。");
    }
  }

  private boolean needsCode() {
    return caller.find().stream()
        .anyMatch(person -> !Collections.disjoint(person.duties(), Access.SECOND_FACTOR));
  }

  /** The library takes the list of methods for one text. */
  private boolean hasCode() {
    return identity.getPrincipal() instanceof JsonWebToken token
        && WORDS
            .splitAsStream(String.valueOf(token.<Object>getClaim("amr")))
            .anyMatch(ONE_TIME_CODE::equals);
  }

  /**
   * A token's life is measured by its issuer, so this is the time of the machine and not of the
   * demonstration.
   */
  private boolean isFresh() {
    return identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim("auth_time") instanceof Number signedIn
        && Instant.ofEpochSecond(signedIn.longValue())
            .plus(FreshSignIn.MAX_AGE)
            .isAfter(Clocks.machineTime());
  }
}
