package org.nuanliu.demo.account;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The unions and people of the demonstration; all of them are invented. */
final class DemoFiles {

  /**
   * @param parent name of the union above, which stands in the real tree or earlier in the file
   */
  record DemoUnion(String parent, String kind, String name) {}

  private DemoFiles() {}

  static List<DemoUnion> unions() {
    return read("unions.csv").stream()
        .map(
            row ->
                new DemoUnion(row.getField("parent"), row.getField("kind"), row.getField("name")))
        .toList();
  }

  static List<DemoPerson> people() {
    List<DemoPerson> people = new ArrayList<>();
    for (NamedCsvRecord row : read("accounts.csv")) {
      people.add(
          new DemoPerson(
              people.size() + 1,
              row.getField("username"),
              row.getField("name"),
              row.getField("union"),
              Set.of(row.getField("duties").split(" "))));
    }
    return people;
  }

  private static List<NamedCsvRecord> read(String file) {
    try (var reader =
            new InputStreamReader(
                Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + file)),
                StandardCharsets.UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
