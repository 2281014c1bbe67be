package org.nuanliu.dictionary.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * One CSV file of {@code data/} and the statement that takes its rows. Every field is bound as text
 * and cast in the statement; an empty field is NULL.
 */
record CsvTable(String file, String statement, List<String> columns) {

  void load(Connection connection) throws SQLException {
    try (var insert = connection.prepareStatement(statement);
        var rows = rows()) {
      var each = rows.iterator();
      while (each.hasNext()) {
        NamedCsvRecord row = each.next();
        for (int i = 0; i < columns.size(); i++) {
          String field = row.getField(columns.get(i));
          insert.setString(i + 1, field.isEmpty() ? null : field);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  byte[] bytes() {
    try (var in = CsvTable.class.getResourceAsStream("/data/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private Stream<NamedCsvRecord> rows() {
    Reader text =
        new InputStreamReader(
            CsvTable.class.getResourceAsStream("/data/" + file), StandardCharsets.UTF_8);
    return CsvReader.builder().ofNamedCsvRecord(text).stream();
  }
}
