package org.nuanliu.aid.bank.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanliu.aid.bank.domain.PaymentOrder.PaymentLine;
import org.nuanliu.aid.bank.domain.ReturnFile.ReturnLine;
import org.nuanliu.aid.bank.domain.ReturnFile.Tally;
import org.nuanliu.platform.money.Money;

/**
 * Holds a return file against what was sent. Whatever does not agree refuses the whole file
 * (assurance 4.6); the list of faults says which line and why.
 */
public final class ReturnCheck {

  private static final int MOST = 200;

  private final List<ReturnFault> faults = new ArrayList<>();

  private ReturnCheck() {}

  /**
   * What the bank says of a line.
   *
   * @param meaning {@link BankLayout#PAID} or a code of list {@code bank-return-reason}
   */
  public record Answer(int sequence, String meaning, Money amount) {

    public boolean paid() {
      return meaning.equals(BankLayout.PAID);
    }

    public boolean inDoubt() {
      return meaning.equals(BankLayout.IN_DOUBT);
    }
  }

  /**
   * @param settled sequences whose end is known already
   * @return an answer for each line of the file
   * @throws RefusedFileException with all faults, at most two hundred
   */
  public static List<Answer> check(
      BankLayout layout, ReturnFile file, PaymentOrder sent, Set<Integer> settled)
      throws RefusedFileException {
    return new ReturnCheck().answers(layout, file, sent, settled);
  }

  private List<Answer> answers(
      BankLayout layout, ReturnFile file, PaymentOrder sent, Set<Integer> settled)
      throws RefusedFileException {
    if (!file.batch().equals(sent.batch())) {
      throw new RefusedFileException(
          1, "wrong-batch", "这是批次 %s 的回盘文件，不是 %s 的".formatted(file.batch(), sent.batch()));
    }
    if (file.lines().isEmpty()) {
      throw new RefusedFileException(0, "empty", "文件里一笔也没有");
    }
    if (file.date().isBefore(sent.date())) {
      fault(1, "wrong-date", "回盘日期 %s 早于批次审批日期 %s".formatted(file.date(), sent.date()));
    }
    Map<Integer, ReturnLine> returned = new HashMap<>();
    List<Answer> answers = new ArrayList<>();
    for (ReturnLine line : file.lines()) {
      if (returned.putIfAbsent(line.sequence(), line) != null) {
        fault(line.row(), "duplicate-line", "第 %d 笔在文件里出现了两次".formatted(line.sequence()));
      }
      if (settled.contains(line.sequence())) {
        fault(line.row(), "settled-line", "第 %d 笔已有结果，不能再次回盘".formatted(line.sequence()));
      }
      Optional<String> meaning = layout.meaning(line.result());
      if (meaning.isEmpty()) {
        fault(line.row(), "unknown-result", "不认识处理结果“%s”".formatted(shortened(line.result())));
      }
      answers.add(new Answer(line.sequence(), meaning.orElse(""), line.amount()));
    }
    compare(returned, sent);
    compareTotals(file, answers);
    if (!faults.isEmpty()) {
      throw new RefusedFileException(
          faults.stream().sorted(Comparator.comparingInt(ReturnFault::row)).toList());
    }
    return answers;
  }

  /** Walks what was sent; what is left over of the file was not. */
  private void compare(Map<Integer, ReturnLine> returned, PaymentOrder sent) {
    for (PaymentLine line : sent.lines()) {
      ReturnLine answer = returned.remove(line.sequence());
      if (answer != null) {
        compare(answer, line);
      }
    }
    for (ReturnLine line : returned.values()) {
      fault(line.row(), "unknown-line", "批次里没有第 %d 笔".formatted(line.sequence()));
    }
  }

  private void compare(ReturnLine line, PaymentLine sent) {
    if (!line.account().equals(sent.account())) {
      fault(line.row(), "wrong-account", "第 %d 笔的账号与送出的不同".formatted(line.sequence()));
    }
    if (!line.holder().equals(sent.holder())) {
      fault(line.row(), "wrong-holder", "第 %d 笔的户名与送出的不同".formatted(line.sequence()));
    }
    if (!line.amount().equals(sent.amount())) {
      fault(
          line.row(),
          "wrong-amount",
          "第 %d 笔应为 %s 元，文件里是 %s 元".formatted(line.sequence(), sent.amount(), line.amount()));
    }
  }

  private void compareTotals(ReturnFile file, List<Answer> answers) {
    compare("总", file.all(), answers);
    compare("成功", file.paid(), answers.stream().filter(Answer::paid).toList());
    compare(
        "失败",
        file.failed(),
        answers.stream().filter(answer -> !answer.paid() && !answer.inDoubt()).toList());
  }

  private void compare(String what, Tally stated, List<Answer> answers) {
    Money total = Money.ZERO;
    for (Answer answer : answers) {
      total = total.plus(answer.amount());
    }
    if (stated.count() != answers.size()) {
      fault(1, "wrong-count", "%s笔数写的是 %d，逐笔数是 %d".formatted(what, stated.count(), answers.size()));
    }
    if (!stated.total().equals(total)) {
      fault(1, "wrong-total", "%s金额写的是 %s，逐笔相加是 %s".formatted(what, stated.total(), total));
    }
  }

  private void fault(int row, String code, String message) {
    if (faults.size() < MOST) {
      faults.add(new ReturnFault(row, code, message));
    }
  }

  private static String shortened(String text) {
    return text.length() > 20 ? text.substring(0, 20) : text;
  }
}
