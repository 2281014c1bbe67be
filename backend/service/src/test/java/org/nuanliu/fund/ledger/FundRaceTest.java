package org.nuanliu.fund.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanliu.testing.TestTree.COUNTY_A2;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.fund.FundOrder;
import org.nuanliu.fund.FundProblem;
import org.nuanliu.fund.Funds;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;

/** Many at once: nothing is spent twice, and nothing is refused that was there. */
@ApiTest
@DisplayName("资金：同时来的请求")
class FundRaceTest {

  private static final int CLIENTS = 32;
  private static final int LINES = 10;
  private static final int LINE_FEN = 100_000;
  private static final int LARGEST = 9_000;
  private static final int KEYS = 100;
  private static final int TIMES = 100;

  @Inject Funds funds;
  @Inject ScopedCalls calls;

  @Test
  @DisplayName("要的是预算的三倍：一分不超，剩下的比被拒绝的最小一笔还少")
  void neverOverspent() throws Exception {
    List<UUID> lines = new ArrayList<>();
    List<FundOrder> orders = new ArrayList<>();
    var random = new Random(4);
    for (int line = 0; line < LINES; line++) {
      UUID id = Books.filled(COUNTY_A2, "central", LINE_FEN);
      lines.add(id);
      for (long demanded = 0; demanded < 3L * LINE_FEN; ) {
        int fen = 1 + random.nextInt(LARGEST);
        demanded += fen;
        orders.add(FundsTest.order(id, fen, "race"));
      }
    }
    Collections.shuffle(orders, random);
    Map<UUID, Long> smallest = new ConcurrentHashMap<>();
    Map<UUID, Long> granted = new ConcurrentHashMap<>();
    together(
        orders.stream()
            .<Callable<Void>>map(
                order ->
                    () -> {
                      try {
                        calls.at(COUNTY_A2, () -> funds.reserve(order));
                        granted.merge(order.budget(), order.amount().fen(), Long::sum);
                      } catch (Problem refusal) {
                        assertThat(refusal.type()).isEqualTo(FundProblem.INSUFFICIENT);
                        smallest.merge(order.budget(), order.amount().fen(), Math::min);
                      }
                      return null;
                    })
            .toList());
    for (UUID line : lines) {
      long left = Books.balance(line, AccountKind.AVAILABLE);
      assertThat(Books.balance(line, AccountKind.RESERVED)).isEqualTo(granted.get(line));
      assertThat(left + granted.get(line)).isEqualTo(LINE_FEN);
      assertThat(left).isLessThan(smallest.get(line));
    }
    System.out.println("fund race cases=" + orders.size());
    assertThat(orders).hasSizeGreaterThan(500);
  }

  @Test
  @DisplayName("100 个业务键各同时来 100 次：100 笔账")
  void onceForEachKey() throws Exception {
    UUID line = Books.filled(COUNTY_A2, "central", KEYS);
    Map<String, UUID> postings = new ConcurrentHashMap<>();
    var different = new AtomicInteger();
    List<Callable<Void>> work = new ArrayList<>();
    for (int key = 0; key < KEYS; key++) {
      FundOrder order = FundsTest.order(line, 1, "key" + key);
      for (int time = 0; time < TIMES; time++) {
        work.add(
            () -> {
              UUID posting = calls.at(COUNTY_A2, () -> funds.reserve(order));
              UUID before = postings.putIfAbsent(order.key(), posting);
              if (before != null && !before.equals(posting)) {
                different.incrementAndGet();
              }
              return null;
            });
      }
    }
    together(work);
    assertThat(different).hasValue(0);
    assertThat(postings).hasSize(KEYS);
    assertThat(Books.balance(line, AccountKind.RESERVED)).isEqualTo(KEYS);
    assertThat(
            Sql.column(
                "SELECT count(*) FROM fund_posting p JOIN fund_budget b ON b.grant_id = p.grant_id WHERE b.id = ? AND p.kind = 'RESERVE'",
                line))
        .containsExactly(String.valueOf(KEYS));
    System.out.println("fund keys cases=" + work.size());
  }

  private static void together(List<Callable<Void>> work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (Future<Void> one : threads.invokeAll(work)) {
        one.get();
      }
    }
  }
}
