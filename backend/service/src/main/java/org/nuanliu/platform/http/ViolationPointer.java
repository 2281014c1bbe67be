package org.nuanliu.platform.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Locale;
import java.util.Map;
import org.nuanliu.platform.problem.FieldError;

/** Turns the path of a violated constraint into the pointer that the page knows the field by. */
final class ViolationPointer {

  private ViolationPointer() {}

  static FieldError toFieldError(ConstraintViolation<?> violation) {
    var pointer = new StringBuilder();
    boolean inBody = false;
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        inBody = true;
        pointer.append('/').append(node.getName());
      } else if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      }
    }
    String annotation =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new FieldError(
        inBody ? pointer.toString() : "?" + parameter,
        annotation.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT),
        violation.getMessage(),
        Map.of());
  }
}
