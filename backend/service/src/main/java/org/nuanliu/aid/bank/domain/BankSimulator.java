package org.nuanliu.aid.bank.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nuanliu.aid.bank.domain.FileForm.FileRow;
import org.nuanliu.aid.bank.domain.FileForm.RowFields;

/**
 * A bank for demonstrations and tests: takes the file that would be handed over and gives the
 * return file, as well as a bank does it or with a fault.
 */
public final class BankSimulator {

  private BankSimulator() {}

  /**
   * @param results sequence → meaning of the lines that are not paid
   * @param fault what goes wrong with the file itself
   */
  public record Behaviour(Map<Integer, String> results, BankFault fault) {}

  /**
   * @param content as {@link BankFileWriter} has written it
   * @throws RefusedFileException for a file that this bank would not take
   */
  public static byte[] answer(BankLayout layout, byte[] content, LocalDate on, Behaviour behaviour)
      throws RefusedFileException {
    var taken = new RowFields(layout.header(), layout.line());
    List<FileRow> rows = new ArrayList<>();
    layout.form().rows().read(layout, taken, content, rows::add);
    Map<FieldName, String> header = values(taken.header(), rows.getFirst());
    List<Map<FieldName, String>> lines = new ArrayList<>();
    for (FileRow row : rows.subList(1, rows.size())) {
      Map<FieldName, String> values = values(taken.line(), row);
      int sequence = Integer.parseInt(values.get(FieldName.SEQUENCE));
      String meaning = behaviour.results().getOrDefault(sequence, BankLayout.PAID);
      values.put(FieldName.RESULT, layout.written(meaning));
      lines.add(values);
    }
    header.put(FieldName.DATE, on.toString());
    behaviour.fault().spoilLines(lines);
    total(layout, header, lines);
    behaviour.fault().spoilHeader(header);
    var answer = new ByteArrayOutputStream();
    try {
      layout
          .form()
          .rows()
          .write(
              layout,
              new RowFields(layout.returnHeader(), layout.returnLine()),
              BankFileWriter.texts(layout.returnHeader(), header),
              () ->
                  lines.stream()
                      .map(line -> BankFileWriter.texts(layout.returnLine(), line))
                      .iterator(),
              answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return behaviour.fault().spoilBytes(answer.toByteArray());
  }

  private static Map<FieldName, String> values(List<BankField> fields, FileRow row) {
    Map<FieldName, String> values = new EnumMap<>(FieldName.class);
    for (int i = 0; i < fields.size(); i++) {
      values.put(fields.get(i).name(), fields.get(i).format().read(row.texts().get(i)));
    }
    return values;
  }

  private static void total(
      BankLayout layout, Map<FieldName, String> header, List<Map<FieldName, String>> lines) {
    long[] counts = new long[3];
    long[] sums = new long[3];
    for (Map<FieldName, String> line : lines) {
      String meaning = layout.meaning(line.get(FieldName.RESULT)).orElse("");
      long amount = Long.parseLong(line.get(FieldName.AMOUNT));
      int kind =
          switch (meaning) {
            case BankLayout.PAID -> 1;
            case BankLayout.IN_DOUBT -> 0;
            default -> 2;
          };
      counts[kind]++;
      sums[kind] += amount;
    }
    header.put(FieldName.COUNT, Long.toString(lines.size()));
    header.put(FieldName.TOTAL, Long.toString(sums[0] + sums[1] + sums[2]));
    header.put(FieldName.PAID_COUNT, Long.toString(counts[1]));
    header.put(FieldName.PAID_TOTAL, Long.toString(sums[1]));
    header.put(FieldName.FAILED_COUNT, Long.toString(counts[2]));
    header.put(FieldName.FAILED_TOTAL, Long.toString(sums[2]));
  }
}
