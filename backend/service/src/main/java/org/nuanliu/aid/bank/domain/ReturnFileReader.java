package org.nuanliu.aid.bank.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nuanliu.aid.bank.domain.FileForm.FileRow;
import org.nuanliu.aid.bank.domain.FileForm.RowFields;
import org.nuanliu.aid.bank.domain.ReturnFile.ReturnLine;
import org.nuanliu.aid.bank.domain.ReturnFile.Tally;
import org.nuanliu.platform.money.Money;

/** Reads a return file after its layout. */
public final class ReturnFileReader {

  /** As many faults as anybody reads. */
  private static final int MOST = 200;

  private final List<ReturnFault> faults = new ArrayList<>();
  private final List<ReturnLine> lines = new ArrayList<>();
  private Map<FieldName, String> header;

  private ReturnFileReader() {}

  /**
   * @throws RefusedFileException where it cannot be read to its end
   */
  public static ReturnFile read(BankLayout layout, byte[] content) throws RefusedFileException {
    return new ReturnFileReader().file(layout, content);
  }

  private ReturnFile file(BankLayout layout, byte[] content) throws RefusedFileException {
    var fields = new RowFields(layout.returnHeader(), layout.returnLine());
    layout.form().rows().read(layout, fields, content, row -> take(fields, row));
    if (header == null) {
      throw new RefusedFileException(0, "empty", "文件是空的");
    }
    if (!faults.isEmpty()) {
      throw new RefusedFileException(faults);
    }
    return new ReturnFile(
        header.get(FieldName.BATCH),
        LocalDate.parse(header.get(FieldName.DATE)),
        tally(header, FieldName.COUNT, FieldName.TOTAL),
        tally(header, FieldName.PAID_COUNT, FieldName.PAID_TOTAL),
        tally(header, FieldName.FAILED_COUNT, FieldName.FAILED_TOTAL),
        lines);
  }

  /** Rows are read one by one; only what a line says is kept. */
  private void take(RowFields fields, FileRow row) {
    if (header == null) {
      header = values(fields.header(), row);
      return;
    }
    Map<FieldName, String> values = values(fields.line(), row);
    if (faults.isEmpty()) {
      lines.add(line(row.number(), values));
    }
  }

  private Map<FieldName, String> values(List<BankField> fields, FileRow row) {
    Map<FieldName, String> values = new EnumMap<>(FieldName.class);
    for (int i = 0; i < fields.size(); i++) {
      BankField field = fields.get(i);
      String text = row.texts().get(i);
      if (field.constant() != null && !field.constant().equals(text)) {
        fault(row, "mark", "这一行应以“%s”开头".formatted(field.constant()));
      } else {
        read(row, field, text, values);
      }
    }
    return values;
  }

  private void read(FileRow row, BankField field, String text, Map<FieldName, String> values) {
    try {
      values.put(field.name(), field.format().read(text));
    } catch (IllegalArgumentException e) {
      fault(row, "unreadable", "“%s”%s".formatted(field.name().label(), e.getMessage()));
    }
  }

  private void fault(FileRow row, String code, String message) {
    if (faults.size() < MOST) {
      faults.add(new ReturnFault(row.number(), code, message));
    }
  }

  private ReturnLine line(int row, Map<FieldName, String> values) {
    long sequence = Long.parseLong(values.get(FieldName.SEQUENCE));
    return new ReturnLine(
        row,
        (int) Math.min(sequence, Integer.MAX_VALUE),
        values.get(FieldName.ACCOUNT),
        values.get(FieldName.HOLDER),
        new Money(Long.parseLong(values.get(FieldName.AMOUNT))),
        values.get(FieldName.RESULT));
  }

  private static Tally tally(Map<FieldName, String> values, FieldName count, FieldName total) {
    return new Tally(
        Long.parseLong(values.get(count)), new Money(Long.parseLong(values.get(total))));
  }
}
