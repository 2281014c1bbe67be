package org.nuanliu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Operations;
import org.nuanliu.testing.Operations.Operation;
import org.nuanliu.testing.TestTree;

/**
 * Every operation × every duty × every kind of union over HTTP: the answer is 403 exactly where
 * access.yaml says no.
 */
@ApiTest
class AccessMatrixTest {

  private static final Map<String, String> UNIONS =
      new TreeMap<>(
          Map.of(
              "province", TestTree.PROVINCE,
              "city", TestTree.CITY_A,
              "direct_county", TestTree.DIRECT_COUNTY,
              "county", TestTree.COUNTY_A1,
              "industry", TestTree.INDUSTRY,
              "township", TestTree.TOWNSHIP_A1,
              "grassroots", TestTree.GRASSROOTS_A1));

  private final Access access = new Access();

  static Stream<Operation> guarded() {
    return Operations.all().filter(operation -> operation.action().isPresent());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guarded")
  @DisplayName("权限矩阵")
  void answersAsDeclared(Operation operation) {
    String action = operation.action().orElseThrow();
    UNIONS.forEach(
        (kind, path) -> {
          for (String duty : Access.DUTIES) {
            boolean allowed = access.actionsOf(kind, List.of(duty)).contains(action);
            int status = call(Api.as(path, duty), operation).statusCode();
            if (allowed) {
              assertThat(status).as("%s as %s at %s", operation, duty, kind).isNotIn(401, 403, 500);
            } else {
              assertThat(status).as("%s as %s at %s", operation, duty, kind).isEqualTo(403);
            }
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guarded")
  @DisplayName("没有登录一律 401")
  void needsSignIn(Operation operation) {
    assertThat(call(Api.anonymous(), operation).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("矩阵没有缩小")
  void coversEnough() {
    long cases = guarded().count() * UNIONS.size() * Access.DUTIES.size();
    System.out.println("access matrix cases=" + cases);
    assertThat(cases).isGreaterThanOrEqualTo(84);
  }

  /**
   * A request that names no existing record and says nothing: refused, absent or invalid, and never
   * an effect.
   */
  private static Response call(Api api, Operation operation) {
    var request =
        api.request()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", "\"999999\"");
    if (operation.consumes().startsWith("multipart")) {
      request.multiPart("nothing", "nothing");
    } else if (!operation.verb().equals("GET") && !operation.verb().equals("DELETE")) {
      request.contentType(operation.consumes()).body("{}");
    }
    return request.request(operation.verb(), operation.at(UUID.randomUUID().toString()));
  }
}
