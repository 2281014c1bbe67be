package org.nuanliu.aid.bank.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.nuanliu.aid.bank.domain.FileForm.RowFields;
import org.nuanliu.aid.bank.domain.PaymentOrder.PaymentLine;

/** Writes the file that is handed to a bank: the same bytes for the same order, always. */
public final class BankFileWriter {

  private BankFileWriter() {}

  public static String name(BankLayout layout, PaymentOrder order) {
    return layout.fileName(order.batch());
  }

  /**
   * Writes the lines as they come; none is held.
   *
   * @throws UnwritableException naming the line that the layout cannot hold
   */
  public static void write(BankLayout layout, PaymentOrder order, OutputStream out) {
    try {
      layout
          .form()
          .rows()
          .write(
              layout,
              new RowFields(layout.header(), layout.line()),
              texts(layout.header(), header(order)),
              () -> texts(layout, order),
              out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Iterator<List<String>> texts(BankLayout layout, PaymentOrder order) {
    return StreamSupport.stream(order.lines().spliterator(), false)
        .map(line -> texts(layout.line(), line(order, line)))
        .iterator();
  }

  private static Map<FieldName, String> header(PaymentOrder order) {
    Map<FieldName, String> values = new EnumMap<>(FieldName.class);
    values.put(FieldName.BATCH, order.batch());
    values.put(FieldName.DATE, order.date().toString());
    values.put(FieldName.PAYER, order.payer());
    values.put(FieldName.PURPOSE, order.purpose());
    values.put(FieldName.COUNT, Integer.toString(order.count()));
    values.put(FieldName.TOTAL, Long.toString(order.total().fen()));
    return values;
  }

  private static Map<FieldName, String> line(PaymentOrder order, PaymentLine line) {
    Map<FieldName, String> values = new EnumMap<>(FieldName.class);
    values.put(FieldName.SEQUENCE, Integer.toString(line.sequence()));
    values.put(FieldName.ACCOUNT, line.account());
    values.put(FieldName.HOLDER, line.holder());
    values.put(FieldName.AMOUNT, Long.toString(line.amount().fen()));
    values.put(FieldName.PURPOSE, order.purpose());
    return values;
  }

  /** The texts of a row in the order of its fields. */
  static List<String> texts(List<BankField> fields, Map<FieldName, String> values) {
    return fields.stream()
        .map(
            field ->
                field.constant() == null
                    ? field.format().write(values.get(field.name()), field.width())
                    : field.constant())
        .toList();
  }
}
