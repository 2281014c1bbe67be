package org.nuanliu.platform.problem;

import java.util.Map;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the request's body, or {@code ?name} of a query
 *     parameter
 * @param code stable code in kebab case
 * @param message Chinese sentence to stand beside the field
 * @param params values that the message was made of
 */
public record FieldError(String pointer, String code, String message, Map<String, String> params) {}
