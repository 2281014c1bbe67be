package org.nuanliu.platform.reveal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.trace.Trace;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("查看完整信息")
class RevealTest {

  /** Parameter {@code reveal.daily-quota}. */
  private static final int QUOTA = 30;

  private static final RevealRequest REQUEST = new RevealRequest("phone", "核对联系电话");

  @Inject Reveal reveal;
  @Inject CurrentCaller caller;
  @Inject CurrentScope scope;
  @Inject AuditTrail audit;
  @Inject Trace trace;
  @Inject Validator validator;

  @Test
  @ActivateRequestContext
  @DisplayName("值给出之前已经记录，用完配额后拒绝到当天结束")
  void recordsAndCounts() throws SQLException {
    actAs(UUID.randomUUID());
    UUID record = UUID.randomUUID();
    audit.begin("test:reveal", "127.0.0.1");
    assertThat(reveal(record).value()).isEqualTo("13812341234");
    assertThat(recorded()).isEqualTo("test.phone|" + record + "|核对联系电话|done");

    for (int used = 1; used < QUOTA; used++) {
      reveal(record);
    }
    Problem refused = catchThrowableOfType(Problem.class, () -> reveal(record));
    assertThat(refused.type()).isEqualTo(PlatformProblem.TOO_MANY);
    assertThat(refused.retryAfter().orElseThrow())
        .isBetween(Duration.ofSeconds(1), Duration.ofHours(24));
    actAs(UUID.randomUUID());
    assertThat(reveal(record).value()).isNotNull();
  }

  @Test
  @DisplayName("理由至少五个字")
  void needsAReason() {
    assertThat(validator.validate(new RevealRequest("phone", "核对  "))).hasSize(1);
    assertThat(validator.validate(new RevealRequest("phone", null))).hasSize(1);
    assertThat(validator.validate(new RevealRequest(" ", "核对联系电话"))).hasSize(1);
    assertThat(validator.validate(REQUEST)).isEmpty();
  }

  private RevealedValue reveal(UUID record) {
    return QuarkusTransaction.requiringNew()
        .call(() -> reveal.field("test", record, TestTree.COUNTY_A1, REQUEST, () -> "13812341234"));
  }

  private void actAs(UUID staffId) {
    caller.set(
        new Caller(
            staffId,
            "测试员",
            UUID.randomUUID(),
            "测试工会",
            TestTree.COUNTY_A1,
            "county",
            Set.of(),
            Set.of()));
    scope.enter(new UnionPath(TestTree.COUNTY_A1));
  }

  private String recorded() throws SQLException {
    try (var owner = TestStack.asOwner();
        var query =
            owner.prepareStatement(
                "SELECT concat_ws('|', object_type, object_id, reason, result) FROM audit_event"
                    + " WHERE id = ?")) {
      query.setObject(1, trace.id());
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
