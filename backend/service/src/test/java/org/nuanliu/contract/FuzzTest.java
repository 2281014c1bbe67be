package org.nuanliu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

/**
 * Requests made from the contract and bent: never a 5xx, never an answer that the contract does not
 * know.
 */
@ApiTest
class FuzzTest {

  /** {@code make torture} asks for 50,000. */
  private static final int CASES = Integer.getInteger("nuanliu.fuzz.cases", 2000);

  private static final long SEED = Long.getLong("nuanliu.fuzz.seed", 20171201L);

  /** Any request to it, however good, needs the Keycloak that this test does not have. */
  private static final String ASKS_KEYCLOAK = "/api/staff/unassigned";

  private static final String[] BUSINESS = {
    "registrar",
    "reviewer",
    "approver",
    "cashier",
    "rights-officer",
    "statistician",
    "publicist",
    "auditor",
    "union-admin"
  };

  private record Target(String path, PathItem.HttpMethod method, Operation operation) {}

  private final OpenAPI contract =
      new OpenAPIParser()
          .readLocation(
              Path.of("target/openapi/openapi.yaml").toAbsolutePath().toString(), null, null)
          .getOpenAPI();
  private final Random random = new Random(SEED);
  private final ValueMaker values = new ValueMaker(contract, random);
  private final ObjectMapper mapper = new ObjectMapper();

  /** One of the requests may move the date of the demonstration. */
  @AfterEach
  void backToToday() {
    TestDate.reset();
  }

  @Test
  @DisplayName("随机请求不会让系统出错")
  void neverFails() throws JsonProcessingException {
    List<Target> targets = targets();
    List<Api> people =
        List.of(
            Api.as(TestTree.PROVINCE, BUSINESS),
            Api.as(TestTree.CITY_A, BUSINESS),
            Api.as(TestTree.COUNTY_A1, BUSINESS),
            Api.as(TestTree.GRASSROOTS_A1, BUSINESS));
    for (int i = 0; i < CASES; i++) {
      Target target = targets.get(random.nextInt(targets.size()));
      Response response = send(people.get(random.nextInt(people.size())), target);
      if (!(target.path().equals(ASKS_KEYCLOAK) && response.statusCode() == 503)) {
        assertThat(response.statusCode())
            .as("case %d: %s %s → %s", i, target.method(), target.path(), response.asString())
            .isLessThan(500);
      }
      assertThat(response.asString())
          .doesNotContain("Exception", "\tat ", "SELECT ", "org.nuanliu");
    }
    System.out.println("fuzz cases=" + CASES);
    assertThat(CASES).isGreaterThanOrEqualTo(2000);
  }

  private Response send(Api api, Target target) throws JsonProcessingException {
    RequestSpecification request = api.request();
    String path = target.path();
    for (Parameter parameter : parameters(target.operation())) {
      if (parameter.getIn().equals("path")) {
        String value = inUrl(parameter).replaceAll("[/{}]", "");
        request.pathParam(parameter.getName(), value.isBlank() ? "x" : value);
      } else if (parameter.getIn().equals("query") && random.nextInt(3) > 0) {
        request.queryParam(parameter.getName(), inUrl(parameter));
      }
    }
    if (target.method() != PathItem.HttpMethod.GET) {
      writing(request, target.operation());
    }
    return request.request(target.method().name(), path);
  }

  /** A URL of more than 4 KiB is refused by the server (414) before the service sees it. */
  private String inUrl(Parameter parameter) {
    String value = values.text(parameter.getSchema());
    return value.substring(0, Math.min(value.length(), 100));
  }

  private void writing(RequestSpecification request, Operation operation)
      throws JsonProcessingException {
    if (random.nextInt(10) > 0) {
      request.header("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString());
      request.header("If-Match", "\"" + random.nextInt(3) + "\"");
    }
    var body = operation.getRequestBody();
    if (body == null) {
      return;
    }
    var json = body.getContent().get("application/json");
    if (json == null) {
      request.multiPart("file", "文件.jpg", new byte[random.nextInt(2000)], "image/jpeg");
    } else {
      String text = mapper.writeValueAsString(values.value(json.getSchema()));
      request.contentType("application/json").body(random.nextInt(20) == 0 ? text + "}" : text);
    }
  }

  private static List<Parameter> parameters(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    contract
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) -> targets.add(new Target(path, method, operation))));
    return targets;
  }
}
