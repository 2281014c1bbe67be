package org.nuanliu.demo.province;

import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/** Townships and streets of Henan with their real names, from {@code data/divisions.csv}. */
@ApplicationScoped
class Townships {

  /** Names by area code of the county, in the order of their codes. */
  Map<String, Queue<String>> byCounty() {
    Map<String, Queue<String>> names = new HashMap<>();
    try (var reader =
            new InputStreamReader(
                Objects.requireNonNull(Townships.class.getResourceAsStream("/data/divisions.csv")),
                StandardCharsets.UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      csv.stream()
          .filter(row -> row.getField("level").equals("township"))
          .forEach(
              row ->
                  names
                      .computeIfAbsent(row.getField("parent_code"), code -> new ArrayDeque<>())
                      .add(row.getField("name")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
