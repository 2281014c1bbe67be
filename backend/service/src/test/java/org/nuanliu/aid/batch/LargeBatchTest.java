package org.nuanliu.aid.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanliu.aid.batch.PreparedBatch.CASHIER;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.fund.ledger.Books;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("大批次")
class LargeBatchTest {

  private static final int LINES = 2_500;
  private static final int PORTION = 1_000;

  /** Lines that nobody pays: only how they are walked is looked at. */
  private static final String MANY =
      """
      INSERT INTO aid_batch_line (id, batch_id, union_path, position, application_id, application_number, household_id,
        beneficiary_name, beneficiary_bi, family_bi, people, amount)
      SELECT gen_random_uuid(), id, union_path, n, gen_random_uuid(), 'BF' || n, gen_random_uuid(), '测试甲', '\\x01', '{}', '{}', 1
      FROM aid_batch, generate_series(1, %d) AS n WHERE id = ?"""
          .formatted(LINES);

  @Inject BatchRepository batches;
  @Inject BatchLines lines;
  @Inject CurrentScope scope;

  @Test
  @DisplayName("编入、封存、审批、送银行、回盘：语句的条数不随笔数增加")
  void statements() {
    // the first one loads what is loaded once
    counted(1);
    assertThat(counted(3)).isEqualTo(counted(1));
  }

  /** Declared for a family that has not applied. */
  private static PreparedBatch empty() {
    UUID budget = Books.filled(TestTree.COUNTY_A1, "union-dues", 100_000);
    return PreparedBatch.of(budget, List.of(UUID.randomUUID())).declare();
  }

  private static Map<String, Integer> counted(int families) {
    PreparedBatch batch = PreparedBatch.families(families).declare();
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("fill", StatementCount.of(batch::fill));
    counts.put("seal", StatementCount.of(batch::seal));
    batch.review();
    counts.put("approve", StatementCount.of(batch::approve));
    counts.put("send", StatementCount.of(() -> batch.handOver("fixed-gbk")));
    byte[] answer = batch.answer(Map.of(), "NONE");
    counts.put(
        "return",
        StatementCount.of(() -> assertThat(batch.bring(answer).statusCode()).isEqualTo(200)));
    assertThat(batch.state()).isEqualTo("SETTLED");
    return counts;
  }

  @Test
  @ActivateRequestContext
  @DisplayName("逐份读取各笔，每份最多一千笔，读过的不留在内存里")
  void portions() {
    PreparedBatch declared = empty();
    assertThat(Sql.asOwner(MANY, declared.id())).isEqualTo(LINES);
    scope.enter(new UnionPath(TestTree.COUNTY_A1));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              AidBatch batch = batches.require(declared.id());
              List<Integer> positions = new ArrayList<>();
              List<WeakReference<BatchLine>> read = new ArrayList<>();
              for (List<BatchLine> portion : lines.portions(batch)) {
                assertThat(portion).hasSizeLessThanOrEqualTo(PORTION);
                portion.forEach(line -> positions.add(line.position()));
                read.add(new WeakReference<>(portion.getFirst()));
              }
              assertThat(positions).isEqualTo(IntStream.rangeClosed(1, LINES).boxed().toList());
              System.gc();
              assertThat(read.getFirst().get()).isNull();
            });
  }

  @Test
  @DisplayName("一次最多编入一千份，多了不收")
  void mostAtOnce() {
    PreparedBatch batch = empty();
    List<UUID> tooMany =
        IntStream.rangeClosed(0, PORTION).mapToObj(n -> UUID.randomUUID()).toList();
    Api registrar = PreparedBatch.REGISTRAR;
    assertThat(batch.step(registrar, "lines", Map.of("applicationIds", tooMany)).statusCode())
        .isEqualTo(400);
    assertThat(CASHIER.get(PreparedBatch.BATCHES + "/" + batch.id()).<Integer>path("lineCount"))
        .isZero();
  }
}
