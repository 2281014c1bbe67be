package org.nuanliu.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestPersons;
import org.nuanliu.testing.TestTree;

/** A load that is killed at any moment, again and again, loads each row once. */
@ApiTest
@DisplayName("导入中途被杀死")
class IntakeKillTest {

  private static final int ROWS = 1_800;
  private static final String PATH = "/api/household-intakes";

  @Inject IntakeLoad load;
  @Inject CurrentScope scope;
  @Inject @io.quarkus.arc.All java.util.List<IntakeKind> kinds;

  /** A run that dies at one of its checkpoints, before or after the rows are committed. */
  private record Dying(UUID batch, int atCheckpoint, int[] seen) implements JobRun {

    @Override
    public UUID id() {
      return batch;
    }

    @Override
    public <T> T parameters(Class<T> type) {
      return type.cast(new IntakePlan(batch));
    }

    @Override
    public boolean restarted() {
      return false;
    }

    @Override
    public long done() {
      return 0;
    }

    @Override
    public void progress(long done, Long total) {}

    @Override
    public void checkpoint(long done) {
      if (++seen[0] == atCheckpoint) {
        throw new IllegalStateException("killed");
      }
    }

    @Override
    public void checkCancelled() {}

    @Override
    public void message(String sentence) {}

    @Override
    public void result(String name, String mediaType, ResultWriter content) {}

    @Override
    public void reason(String text) {}

    @Override
    public void criteria(String keyedHash) {}
  }

  @BeforeEach
  void noQuota() {
    Sql.asOwner("DELETE FROM daily_quota WHERE what = 'household-intake'");
  }

  @Test
  @DisplayName("每一行恰好导入一次")
  void loadsEachRowOnce() throws InterruptedException {
    Api registrar = Api.as(TestTree.GRASSROOTS_D, "registrar");
    Response uploaded =
        registrar
            .request()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .multiPart("file", "名单.csv", file(), "text/csv")
            .post(PATH);
    String id = uploaded.path("id");
    while ("CHECKING".equals(registrar.get(PATH + "/{id}", id).path("state"))) {
      Thread.sleep(100);
    }
    Sql.asOwner(
        """
        UPDATE intake_batch SET state = 'LOADING', choice = 'ALL', approver_id = gen_random_uuid(),
          approved_hash = content_hash WHERE id = ?::uuid""",
        id);
    UUID batch = UUID.fromString(id);
    for (int death : new int[] {1, 2, 1, 3}) {
      assertThatThrownBy(() -> run(batch, death)).hasMessageContaining("killed");
    }
    run(batch, 0);
    run(batch, 0);
    assertThat(
            Sql.column(
                """
                SELECT count(*) || ' ' || count(DISTINCT r.loaded_id) || ' ' || count(h.id) FROM intake_row r
                LEFT JOIN household h ON h.id = r.loaded_id WHERE r.batch_id = ?::uuid""",
                id))
        .containsExactly(ROWS + " " + ROWS + " " + ROWS);
    assertThat(
            Sql.column(
                "SELECT count(*) FROM household WHERE union_path = ? AND head_name LIKE '批量%'",
                TestTree.GRASSROOTS_D))
        .containsExactly(String.valueOf(ROWS));
    assertThat(registrar.get(PATH + "/{id}", id).<Integer>path("loadedRows")).isEqualTo(ROWS);
  }

  @ActivateRequestContext
  void run(UUID batch, int death) {
    scope.enter(new UnionPath(TestTree.GRASSROOTS_D));
    IntakeKind households =
        kinds.stream().filter(kind -> kind.kind().equals("household")).findFirst().orElseThrow();
    load.run(households, new Dying(batch, death, new int[1]));
  }

  private static byte[] file() {
    var text = new StringBuilder("户主姓名,户主身份证号\n");
    for (int i = 0; i < ROWS; i++) {
      text.append("批量测试,")
          .append(TestPersons.idNumber(LocalDate.of(1950, 1, 28).plusDays(i * 7L), true))
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
