package org.nuanliu.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of every answer that is not a success (RFC 9457, {@code application/problem+json}).
 *
 * @param type {@code urn:nuanliu:problem:<code>}
 * @param instance path of the request, without its query
 * @param traceId the same id as in the log and in the audit trail
 * @param errors what is wrong with which field; empty when no field is to blame
 * @param allowedActions what may be done instead, where the state forbids the request
 */
public record ProblemDetails(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String traceId,
    List<FieldError> errors,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<String> allowedActions) {

  public static final String MEDIA_TYPE = "application/problem+json";
}
