package org.nuanliu.dictionary.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of {@code data/} as tests read them. */
public final class DataFile {

  private DataFile() {}

  public static List<NamedCsvRecord> rows(String file) {
    var text =
        new InputStreamReader(
            DataFile.class.getResourceAsStream("/data/" + file), StandardCharsets.UTF_8);
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }
}
