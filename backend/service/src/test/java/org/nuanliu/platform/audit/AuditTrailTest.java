package org.nuanliu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.Operations;
import org.nuanliu.testing.Operations.Operation;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** Every call leaves exactly one event. */
@ApiTest
class AuditTrailTest {

  static Stream<Operation> operations() {
    return Operations.all().filter(operation -> operation.action().isPresent());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  @DisplayName("允许的和被拒绝的调用都恰好留下一条记录")
  void everyCallLeavesOneEvent(Operation operation) {
    var response =
        Api.as(TestTree.COUNTY_A1, "auditor", "registrar")
            .request()
            .contentType(operation.verb().equals("GET") ? "text/plain" : operation.consumes())
            .request(operation.verb(), operation.at(UUID.randomUUID().toString()));
    assertThat(AuditEvents.of(response))
        .as("%s → %d", operation, response.statusCode())
        .hasSize(1)
        .first()
        .matches(event -> event.action().equals(operation.action().orElseThrow()))
        .matches(event -> event.status() == response.statusCode())
        .matches(event -> event.actor() != null);
  }

  @Test
  @DisplayName("没有所属工会的账号被拒绝，也留下记录")
  void strangersAreRecorded() {
    String token = TestStack.issuer().token("audit-stranger", List.of("county", "reviewer"));
    var response = Api.withToken(token).get("/api/me");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(AuditEvents.of(response))
        .singleElement()
        .matches(event -> event.result().equals("refused") && event.actor() == null);
  }
}
