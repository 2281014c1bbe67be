package org.nuanliu.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.problem.ProblemDetails;
import org.nuanliu.platform.problem.ProblemType;
import org.nuanliu.platform.security.FreshSignIn;
import org.nuanliu.platform.trace.Trace;

/** Everything that can go wrong becomes a problem answer here and nowhere else. */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private static final Map<Integer, ProblemType> BY_STATUS =
      Map.of(
          400, PlatformProblem.MALFORMED,
          401, PlatformProblem.SIGN_IN_REQUIRED,
          403, PlatformProblem.FORBIDDEN,
          404, PlatformProblem.NOT_FOUND,
          405, PlatformProblem.METHOD_NOT_ALLOWED,
          406, PlatformProblem.NOT_ACCEPTABLE,
          413, PlatformProblem.TOO_LARGE,
          415, PlatformProblem.MEDIA_TYPE);

  private static final Duration KEYCLOAK_RETRY = Duration.ofSeconds(5);

  @Inject Trace trace;
  @Inject SecurityIdentity identity;
  @Inject DatabaseFaults databaseFaults;

  @ServerExceptionMapper
  Response problem(Problem problem, UriInfo uri) {
    return answer(problem, uri);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthenticated(SecurityException cause, UriInfo uri) {
    return answer(new Problem(PlatformProblem.SIGN_IN_REQUIRED), uri);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException cause, UriInfo uri) {
    boolean hasUnion = identity.getAttribute(CallerFilter.CALLER) != null;
    return answer(
        new Problem(hasUnion ? PlatformProblem.FORBIDDEN : PlatformProblem.NO_UNION), uri);
  }

  /** Keycloak does not answer, so nobody knows who calls. */
  @ServerExceptionMapper
  Response keycloakUnavailable(OIDCException cause, UriInfo uri) {
    LOG.warnf("Request %s: Keycloak unavailable, %s", trace.id(), cause.getMessage());
    return answer(new Problem(PlatformProblem.UNAVAILABLE).retryAfter(KEYCLOAK_RETRY), uri);
  }

  @ServerExceptionMapper
  Response stale(OptimisticLockException cause, UriInfo uri) {
    return answer(new Problem(PlatformProblem.STALE).detail("请重新打开后再修改。"), uri);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException cause, UriInfo uri) {
    var problem = new Problem(PlatformProblem.INVALID);
    for (ConstraintViolation<?> violation : cause.getConstraintViolations()) {
      problem.error(ViolationPointer.toFieldError(violation));
    }
    return answer(problem, uri);
  }

  /** Named twice because Quarkus maps mismatched input itself, to an answer without a body. */
  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  Response unreadable(JsonProcessingException cause, UriInfo uri) {
    return answer(unreadable(cause), uri);
  }

  @ServerExceptionMapper
  Response refused(WebApplicationException cause, UriInfo uri) {
    if (cause.getCause() instanceof JsonProcessingException json) {
      return answer(unreadable(json), uri);
    }
    int status = cause.getResponse().getStatus();
    if (status < 400) {
      return cause.getResponse();
    }
    ProblemType type =
        BY_STATUS.getOrDefault(
            status, status < 500 ? PlatformProblem.MALFORMED : PlatformProblem.INTERNAL);
    if (type == PlatformProblem.INTERNAL) {
      LOG.errorf(cause, "Request %s failed", trace.id());
    }
    return answer(new Problem(type), uri);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable cause, UriInfo uri) {
    Problem problem = databaseFaults.toProblem(cause).orElse(null);
    if (problem == null) {
      LOG.errorf(cause, "Request %s failed", trace.id());
      problem = new Problem(PlatformProblem.INTERNAL).detail("请把追踪号告诉管理员。");
    } else if (problem.type() == PlatformProblem.UNAVAILABLE) {
      LOG.warnf(cause, "Request %s: database unavailable", trace.id());
    }
    return answer(problem, uri);
  }

  private Response answer(Problem problem, UriInfo uri) {
    var response =
        Response.status(problem.type().status())
            .entity(problem.details(uri.getPath(), trace.id().toString()))
            .type(ProblemDetails.MEDIA_TYPE);
    if (problem.type().status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(problem));
    }
    problem
        .retryAfter()
        .ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
    return response.build();
  }

  /** RFC 6750, and RFC 9470 where the sign-in was good but too long ago. */
  private static String challenge(Problem problem) {
    return problem.type() == PlatformProblem.SIGN_IN_AGAIN
        ? "Bearer error=\"insufficient_user_authentication\", max_age=\"%d\""
            .formatted(FreshSignIn.MAX_AGE.toSeconds())
        : "Bearer";
  }

  private static Problem unreadable(JsonProcessingException cause) {
    if (cause instanceof StreamConstraintsException) {
      return new Problem(PlatformProblem.TOO_LARGE).detail("请求的内容太长或嵌套太深。");
    }
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return new Problem(PlatformProblem.MALFORMED)
          .error(pointer(unknown), "unknown-field", "没有这个字段");
    }
    if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return new Problem(PlatformProblem.MALFORMED)
          .error(pointer(mapping), "unreadable", "内容的格式不正确");
    }
    return new Problem(PlatformProblem.MALFORMED).detail("请求的内容不是有效的 JSON。");
  }

  private static String pointer(JsonMappingException cause) {
    var pointer = new StringBuilder();
    for (JsonMappingException.Reference step : cause.getPath()) {
      pointer
          .append('/')
          .append(
              step.getFieldName() == null
                  ? String.valueOf(step.getIndex())
                  : step.getFieldName().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
