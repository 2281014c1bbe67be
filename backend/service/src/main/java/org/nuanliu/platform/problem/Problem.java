package org.nuanliu.platform.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one way in which an operation says no. Rolls the transaction back and becomes a problem
 * answer.
 */
public final class Problem extends RuntimeException {

  private final transient ProblemType type;
  private final transient List<FieldError> errors = new ArrayList<>();
  private String detail;
  private transient List<String> allowedActions;
  private Duration retryAfter;

  public Problem(ProblemType type) {
    super(type.code());
    this.type = type;
  }

  /**
   * The answer for what is absent and for what is outside the caller's scope: the same in both
   * cases.
   */
  public static Problem notFound() {
    return new Problem(PlatformProblem.NOT_FOUND);
  }

  /** A Chinese sentence on this occurrence: what happened and what to do about it. */
  public Problem detail(String sentence) {
    this.detail = sentence;
    return this;
  }

  public Problem error(String pointer, String code, String message) {
    return error(new FieldError(pointer, code, message, Map.of()));
  }

  public Problem error(FieldError error) {
    errors.add(error);
    return this;
  }

  public Problem errors(Collection<FieldError> more) {
    errors.addAll(more);
    return this;
  }

  public Problem allowedActions(Collection<String> actions) {
    this.allowedActions = List.copyOf(actions);
    return this;
  }

  public Problem retryAfter(Duration wait) {
    this.retryAfter = wait;
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** The answer's body. */
  public ProblemDetails details(String instance, String traceId) {
    return new ProblemDetails(
        "urn:nuanliu:problem:" + type.code(),
        type.title(),
        type.status(),
        detail,
        instance,
        traceId,
        List.copyOf(errors),
        allowedActions);
  }
}
