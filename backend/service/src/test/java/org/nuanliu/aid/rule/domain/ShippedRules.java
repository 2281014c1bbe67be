package org.nuanliu.aid.rule.domain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.nuanliu.platform.money.Money;

/** The rules that the product comes with, read as the database reads them. */
final class ShippedRules {

  private ShippedRules() {}

  static List<Cap> caps() {
    return rows("aid-caps.csv").stream()
        .map(
            row ->
                new Cap(
                    row.getField("key"),
                    row.getField("purpose"),
                    given(row, "variant"),
                    CapHolder.valueOf(row.getField("holder")),
                    row.getField("cap_group"),
                    CapFormula.valueOf(row.getField("formula")),
                    given(row, "multiple") == null
                        ? null
                        : Integer.valueOf(row.getField("multiple")),
                    given(row, "amount") == null ? null : Money.ofYuan(row.getField("amount")),
                    CapPeriod.valueOf(row.getField("period")),
                    given(row, "area_code"),
                    Boolean.parseBoolean(row.getField("inferred")),
                    row.getField("clause"),
                    given(row, "note"),
                    LocalDate.parse(row.getField("valid_from"))))
        .toList();
  }

  static List<SourceRule> sources() {
    return rows("aid-source-rules.csv").stream()
        .map(
            row ->
                new SourceRule(
                    row.getField("source"),
                    row.getField("purpose"),
                    given(row, "levels") == null
                        ? Set.of()
                        : Set.of(row.getField("levels").split(" ")),
                    Boolean.parseBoolean(row.getField("disputed")),
                    Boolean.parseBoolean(row.getField("inferred")),
                    row.getField("clause"),
                    given(row, "note"),
                    LocalDate.parse(row.getField("valid_from"))))
        .toList();
  }

  private static String given(NamedCsvRecord row, String column) {
    String field = row.getField(column);
    return field.isEmpty() ? null : field;
  }

  private static List<NamedCsvRecord> rows(String file) {
    var text =
        new InputStreamReader(
            ShippedRules.class.getResourceAsStream("/data/" + file), StandardCharsets.UTF_8);
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }
}
