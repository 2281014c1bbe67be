package org.nuanliu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.file.Path;

/** Holds every answer of every test against the contract that this build generated. */
final class ContractFilter implements Filter {

  static final ContractFilter INSTANCE = new ContractFilter();

  private final OpenApiInteractionValidator validator =
      OpenApiInteractionValidator.createFor(
              Path.of("target", "openapi", "openapi.yaml").toAbsolutePath().toString())
          .withLevelResolver(
              LevelResolver.create()
                  // A request to a path that does not exist is a test of exactly that.
                  .withLevel("validation.request", ValidationReport.Level.IGNORE)
                  .withLevel("validation.request.path.missing", ValidationReport.Level.IGNORE)
                  .build())
          .build();

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(request, expected);
    String path = java.net.URI.create(request.getURI()).getPath();
    var answer = SimpleResponse.Builder.status(response.statusCode());
    if (response.asByteArray().length > 0) {
      answer.withContentType(response.contentType()).withBody(response.asByteArray());
    }
    var report =
        validator.validateResponse(
            path, Request.Method.valueOf(request.getMethod()), answer.build());
    assertThat(report.getMessages().stream().filter(ContractFilter::counts).toList())
        .as("%s %s → %d %s", request.getMethod(), path, response.statusCode(), response.asString())
        .isEmpty();
    return response;
  }

  private static boolean counts(ValidationReport.Message message) {
    return message.getLevel() == ValidationReport.Level.ERROR;
  }
}
