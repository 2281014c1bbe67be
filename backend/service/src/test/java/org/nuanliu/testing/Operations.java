package org.nuanliu.testing;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All operations of the service, read from its classes: what the generated tests iterate over. */
public final class Operations {

  /**
   * @param id operation id
   * @param verb HTTP method
   * @param path template with {@code {names}}
   * @param action action that it needs; empty for a public operation
   * @param consumes media type of its body, if it has one of its own
   */
  public record Operation(
      String id, String verb, String path, Optional<String> action, String consumes) {

    /** The path with the same value for every name. */
    public String at(String value) {
      return path.replaceAll("\\{[^}]+}", value);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  private static final List<Operation> ALL =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.nuanliu")
              .stream()
              .filter(type -> type.isAnnotatedWith(Path.class))
              .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
              .flatMap(method -> operation(method).stream())
              .sorted((a, b) -> a.id().compareTo(b.id()))
              .toList();

  private Operations() {}

  public static Stream<Operation> all() {
    return ALL.stream();
  }

  private static Optional<Operation> operation(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
        .findFirst()
        .map(verb -> describe(method, verb.value()));
  }

  private static Operation describe(Method method, String verb) {
    var own = method.getAnnotation(Path.class);
    String path =
        method.getDeclaringClass().getAnnotation(Path.class).value()
            + (own == null ? "" : "/" + own.value());
    return new Operation(
        method.getName(),
        verb,
        path.replaceAll("/+", "/"),
        Optional.ofNullable(method.getAnnotation(PermissionsAllowed.class))
            .map(permission -> permission.value()[0]),
        Optional.ofNullable(method.getAnnotation(Consumes.class))
            .map(consumes -> consumes.value()[0])
            .orElse("application/json"));
  }
}
