package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.nuanliu.aid.batch.BatchSheet.SheetHeading;
import org.nuanliu.aid.batch.BatchSheet.SheetPage;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.household.HardshipFiles;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.money.ChineseCapital;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** Fills the papers of a batch. */
@ApplicationScoped
class BatchSheets {

  private static final int PER_PAGE = 20;

  /** A paper is made in one piece; nobody signs more than a hundred pages. */
  private static final int MOST = 2_000;

  /** A column: what stands over it, how wide it is in millimetres, what stands in it. */
  private record Column(String label, String width, Function<BatchLine, String> value) {}

  @Inject BatchLines lines;
  @Inject HardshipFiles files;
  @Inject BatchReader reader;
  @Inject Codes codes;

  /**
   * @param unmasked whether ID numbers stand on it in full
   * @throws Problem 422 for a batch that is too long for one paper
   */
  BatchSheet of(AidBatch batch, BatchDocument document, boolean unmasked) {
    List<BatchLine> all = new ArrayList<>();
    for (List<BatchLine> portion : lines.portions(batch)) {
      all.addAll(portion);
      if (all.size() > MOST) {
        throw new Problem(PlatformProblem.RULE)
            .detail("一张表最多 %,d 笔，这个批次有 %,d 笔。".formatted(MOST, batch.declaredCount));
      }
    }
    List<Column> columns = columns(batch, document, idNumbers(all, document, unmasked));
    Money total = sum(all);
    return new BatchSheet(
        document.title(),
        reader.unionName(batch.unionPath),
        about(batch),
        columns.stream().map(column -> new SheetHeading(column.label, column.width)).toList(),
        pages(all, columns),
        all.size(),
        total.toString(),
        ChineseCapital.of(total),
        document == BatchDocument.SIGNATURES
            ? List.of("发放人", "监督人", "发放日期")
            : List.of("编制", "复核", "审批", "出纳"));
  }

  private List<Column> columns(
      AidBatch batch, BatchDocument document, Map<UUID, String> idNumbers) {
    Column position = new Column("序号", "12", line -> Integer.toString(line.position()));
    Column name = new Column("户主姓名", "30", BatchLine::beneficiaryName);
    Column number = new Column("申请编号", "40", BatchLine::applicationNumber);
    Column amount = new Column("金额（元）", "30", line -> line.amount().toString());
    return switch (document) {
      case REGISTER ->
          List.of(
              position,
              name,
              number,
              new Column("开户银行", "60", line -> text(line.bankName())),
              new Column("账号尾号", "30", line -> text(line.accountLast4())),
              amount,
              new Column("结果", "", line -> line.state().label()));
      case SIGNATURES ->
          List.of(position, name, number, amount, new Column("领取人签字（手印）", "", line -> ""));
      case REAL_NAMES ->
          List.of(
              position,
              name,
              new Column("身份证号码", "48", line -> text(idNumbers.get(line.householdId()))),
              number,
              new Column("资金来源", "46", line -> source(batch)),
              new Column("救助项目", "30", line -> purpose(batch)),
              amount,
              new Column("发放日期", "", line -> text(line.paidOn())));
      case BANK_CARDS ->
          List.of(
              position,
              new Column("户名", "30", line -> text(line.accountHolder())),
              new Column("开户银行", "60", line -> text(line.bankName())),
              new Column("银行账号", "70", lines::account),
              amount,
              new Column("备注", "", line -> ""));
    };
  }

  private Map<UUID, String> idNumbers(
      List<BatchLine> all, BatchDocument document, boolean unmasked) {
    if (document != BatchDocument.REAL_NAMES || all.isEmpty()) {
      return Map.of();
    }
    Map<UUID, String> numbers =
        files.headIdNumbers(all.stream().map(BatchLine::householdId).distinct().toList());
    if (!unmasked) {
      numbers.replaceAll((household, number) -> Mask.idNumber(number));
    }
    return numbers;
  }

  private static List<SheetPage> pages(List<BatchLine> all, List<Column> columns) {
    List<SheetPage> pages = new ArrayList<>();
    int of = Math.max(1, (all.size() + PER_PAGE - 1) / PER_PAGE);
    for (int page = 0; page < of; page++) {
      List<BatchLine> part =
          all.subList(page * PER_PAGE, Math.min(all.size(), (page + 1) * PER_PAGE));
      List<List<String>> rows =
          part.stream()
              .map(line -> columns.stream().map(column -> text(column.value.apply(line))).toList())
              .toList();
      pages.add(new SheetPage(page + 1, of, rows, part.size(), sum(part).toString()));
    }
    return pages;
  }

  private String about(AidBatch batch) {
    return "%s　%s　%s".formatted(batch.number, source(batch), purpose(batch));
  }

  private String source(AidBatch batch) {
    return codes
        .label("fund-source", batch.source, batch.createdAt.toLocalDate())
        .orElse(batch.source);
  }

  private String purpose(AidBatch batch) {
    return codes
        .label("aid-purpose", batch.purpose, batch.createdAt.toLocalDate())
        .orElse(batch.purpose);
  }

  private static Money sum(List<BatchLine> lines) {
    return lines.stream().map(BatchLine::amount).reduce(Money.ZERO, Money::plus);
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
