package org.nuanliu.aid.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanliu.aid.bank.domain.BankFault;
import org.nuanliu.aid.bank.domain.BankFileWriter;
import org.nuanliu.aid.bank.domain.BankLayout;
import org.nuanliu.aid.bank.domain.BankSimulator;
import org.nuanliu.aid.bank.domain.BankSimulator.Behaviour;
import org.nuanliu.aid.bank.domain.PaymentOrder;
import org.nuanliu.aid.bank.domain.PaymentOrder.PaymentLine;
import org.nuanliu.aid.bank.domain.RefusedFileException;
import org.nuanliu.aid.bank.domain.ReturnCheck;
import org.nuanliu.aid.bank.domain.ReturnCheck.Answer;
import org.nuanliu.aid.bank.domain.ReturnFault;
import org.nuanliu.aid.bank.domain.ReturnFileReader;
import org.nuanliu.platform.money.Money;

@DisplayName("银行文件")
class BankFileTest {

  private static final LocalDate DAY = LocalDate.of(2018, 2, 7);
  private static final BankLayouts LAYOUTS = new BankLayouts();
  private static final PaymentOrder ORDER =
      order(
          "PF201800000012",
          DAY,
          "郑州市中原区总工会",
          "困难帮扶",
          List.of(
              line(1, "6222020000000000018", "测试甲", "1500.00"),
              line(2, "6217000000000000004", "欧阳测试", "980.05"),
              line(3, "41010219800001", "测试丙", "0.01"),
              line(4, "6228480000000001230", "测试丁", "20000.00")));

  static Stream<BankLayout> layouts() {
    return LAYOUTS.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  @DisplayName("同一批次永远写出同样的字节；银行照单支付，读回来逐笔成功")
  void roundTrip(BankLayout layout) throws RefusedFileException {
    byte[] content = written(layout, ORDER);
    assertThat(written(layout, ORDER)).isEqualTo(content);
    byte[] back = simulated(layout, Map.of(), BankFault.NONE);
    assertThat(check(layout, back, Set.of())).hasSize(4).allMatch(Answer::paid);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  @DisplayName("逐笔写出，写过的不留在内存里")
  void nothingIsKept(BankLayout layout) {
    List<WeakReference<PaymentLine>> first = new ArrayList<>();
    List<Boolean> kept = new ArrayList<>();
    Iterable<PaymentLine> lines =
        () ->
            IntStream.rangeClosed(1, 3_000)
                .mapToObj(
                    number -> {
                      PaymentLine line = line(number, "6222020000000000018", "测试甲", "1.00");
                      if (number == 1) {
                        first.add(new WeakReference<>(line));
                      }
                      if (number == 3_000) {
                        System.gc();
                        kept.add(first.getLast().get() != null);
                      }
                      return line;
                    })
                .iterator();
    var order =
        new PaymentOrder("PF201800000013", DAY, "工会", "帮扶", 3_000, Money.ofYuan("3000.00"), lines);
    BankFileWriter.write(layout, order, OutputStream.nullOutputStream());
    assertThat(kept).isNotEmpty().doesNotContain(true);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  @DisplayName("退票和处理中的原因读成字典的代码")
  void reasons(BankLayout layout) throws RefusedFileException {
    for (String meaning : layout.results().values()) {
      byte[] back = simulated(layout, Map.of(2, meaning), BankFault.NONE);
      List<Answer> answers = check(layout, back, Set.of());
      assertThat(answers.get(1).meaning()).isEqualTo(meaning);
      assertThat(answers.stream().filter(Answer::paid))
          .hasSize(meaning.equals(BankLayout.PAID) ? 4 : 3);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  @DisplayName("漏报的一笔不使文件作废：银行报了几笔就是几笔")
  void lostLine(BankLayout layout) throws RefusedFileException {
    byte[] back = simulated(layout, Map.of(), BankFault.LOST_LINE);
    assertThat(check(layout, back, Set.of())).hasSize(3);
  }

  static Stream<Arguments> corrupted() {
    return layouts()
        .flatMap(
            layout ->
                Arrays.stream(BankFault.values())
                    .filter(fault -> fault != BankFault.NONE && fault != BankFault.LOST_LINE)
                    .map(fault -> Arguments.of(layout, fault)));
  }

  @ParameterizedTest(name = "{1}：{0}")
  @MethodSource("corrupted")
  @DisplayName("有差错的回盘文件整个拒收，并且说出是哪一行")
  void refused(BankLayout layout, BankFault fault) {
    assertThatThrownBy(
            () -> check(layout, simulated(layout, Map.of(3, "account-closed"), fault), Set.of()))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            refused ->
                assertThat(refused.faults())
                    .isNotEmpty()
                    .allMatch(one -> one.row() >= 0 && !one.message().isBlank())
                    .extracting(ReturnFault::message)
                    .noneMatch(message -> message.contains("6222020000000000018")));
  }

  @Test
  @DisplayName("至少三十种差错")
  void thirty() {
    assertThat(corrupted()).hasSizeGreaterThanOrEqualTo(30);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  @DisplayName("任何一个字节改了，要么拒收，要么付没付、付多少都没变")
  void everyByte(BankLayout layout) throws RefusedFileException {
    byte[] good = simulated(layout, Map.of(3, "account-closed"), BankFault.NONE);
    List<Answer> wanted = check(layout, good, Set.of());
    int step = Math.max(1, good.length / 800);
    List<Integer> accepted = new ArrayList<>();
    for (int at = 0; at < good.length; at += step) {
      byte[] bad = good.clone();
      bad[at] ^= 1;
      try {
        if (!money(check(layout, bad, Set.of())).equals(money(wanted))) {
          accepted.add(at);
        }
      } catch (RefusedFileException refused) {
        assertThat(refused.faults()).isNotEmpty();
      }
    }
    assertThat(accepted).as("places where another result was read").isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  @DisplayName("已有结果的一笔不能再回盘")
  void settled(BankLayout layout) throws RefusedFileException {
    byte[] back = simulated(layout, Map.of(), BankFault.NONE);
    assertThatThrownBy(() -> check(layout, back, Set.of(2)))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(ReturnFault::code)
                    .containsExactly("settled-line"));
  }

  @Test
  @DisplayName("GBK 里没有的字、放不下的名字写不出文件，不会变成问号")
  void unwritable() {
    BankLayout fixed = LAYOUTS.find("fixed-gbk").orElseThrow();
    BankLayout wide = LAYOUTS.find("delimited-gb18030").orElseThrow();
    PaymentOrder rare = with(line(1, "6222020000000000018", "龚㛃", "1.00"));
    assertThatThrownBy(() -> written(fixed, rare)).hasMessageContaining("㛃");
    assertThat(new String(written(wide, rare), Charset.forName("GB18030"))).contains("龚㛃");
    assertThatThrownBy(() -> written(fixed, with(line(1, "1", "长".repeat(31), "1.00"))))
        .hasMessageContaining("户名");
    assertThatThrownBy(() -> written(wide, with(line(1, "1", "甲|乙", "1.00"))))
        .hasMessageContaining("分隔符");
  }

  @Test
  @DisplayName("定长文件：每行等长，金额以分计，控制合计在首行")
  void fixedWidth() {
    BankLayout fixed = LAYOUTS.find("fixed-gbk").orElseThrow();
    String text = new String(written(fixed, ORDER), Charset.forName("GBK"));
    assertThat(text.lines().findFirst().orElseThrow())
        .startsWith("HPF201800000012      2018020700000004000000002248006");
    assertThat(text.lines().map(line -> line.getBytes(Charset.forName("GBK")).length))
        .containsExactly(112, 134, 134, 134, 134);
  }

  private static List<String> money(List<Answer> answers) {
    return answers.stream()
        .map(one -> one.sequence() + " " + one.paid() + " " + one.amount())
        .toList();
  }

  private static PaymentOrder order(
      String batch, LocalDate date, String payer, String purpose, List<PaymentLine> lines) {
    Money total = lines.stream().map(PaymentLine::amount).reduce(Money.ZERO, Money::plus);
    return new PaymentOrder(batch, date, payer, purpose, lines.size(), total, lines);
  }

  private static byte[] written(BankLayout layout, PaymentOrder order) {
    var out = new ByteArrayOutputStream();
    BankFileWriter.write(layout, order, out);
    return out.toByteArray();
  }

  private static PaymentOrder with(PaymentLine line) {
    return order("PF1", DAY, "工会", "帮扶", List.of(line));
  }

  private static PaymentLine line(int sequence, String account, String holder, String yuan) {
    return new PaymentLine(sequence, account, holder, Money.ofYuan(yuan));
  }

  private static byte[] simulated(BankLayout layout, Map<Integer, String> results, BankFault fault)
      throws RefusedFileException {
    byte[] sent = written(layout, ORDER);
    return BankSimulator.answer(layout, sent, DAY.plusDays(1), new Behaviour(results, fault));
  }

  private static List<Answer> check(BankLayout layout, byte[] content, Set<Integer> settled)
      throws RefusedFileException {
    return ReturnCheck.check(layout, ReturnFileReader.read(layout, content), ORDER, settled);
  }
}
