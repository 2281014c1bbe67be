package org.nuanliu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.util.List;
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

/** What every answer carries, errors included, and what the public port does not answer at all. */
@ApiTest
class HeadersTest {

  static Stream<Operation> operations() {
    return Operations.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  @DisplayName("每个回答都带安全响应头")
  void everyAnswerIsGuarded(Operation operation) {
    for (Api api : List.of(Api.anonymous(), Api.as(TestTree.COUNTY_A1, "auditor"))) {
      var headers =
          api.request()
              .request(operation.verb(), operation.at(UUID.randomUUID().toString()))
              .headers();
      assertThat(headers.getValue("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(headers.getValue("Strict-Transport-Security")).contains("max-age=31536000");
      assertThat(headers.getValue("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(headers.getValue("Content-Security-Policy")).contains("frame-ancestors 'none'");
      assertThat(headers.getValue("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(headers.getValue("Cache-Control")).contains("no-store");
      assertThat(headers.getValue("Server")).isNull();
      assertThat(headers.getValue("Access-Control-Allow-Origin")).isNull();
    }
  }

  @Test
  @DisplayName("健康、指标和接口文档不在对外端口上")
  void managementIsElsewhere() {
    for (String path :
        List.of("/q/health", "/q/metrics", "/q/openapi", "/q/swagger-ui", "/q/dev")) {
      assertThat(RestAssured.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("TRACE 和没有的方法都被拒绝")
  void otherMethodsAreRefused() {
    assertThat(RestAssured.given().request("TRACE", "/api/me").statusCode()).isIn(401, 405);
    assertThat(Api.as(TestTree.COUNTY_A1, "auditor").request().delete("/api/me").statusCode())
        .isIn(404, 405);
  }
}
