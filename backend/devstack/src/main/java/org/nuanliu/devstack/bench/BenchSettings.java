package org.nuanliu.devstack.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What is measured, from the environment.
 *
 * @param root of the repository
 * @param seconds of each cell ({@code BENCH_SECONDS})
 * @param sizes numbers of families ({@code BENCH_FAMILIES})
 * @param clients at the same time ({@code BENCH_CLIENTS})
 * @param unions to be planted ({@code BENCH_UNIONS})
 * @param importRows rows of the workbook that is imported; 0 for none ({@code BENCH_IMPORT_ROWS})
 * @param batchLines lines of the batch that is paid; 0 for none ({@code BENCH_BATCH_LINES})
 * @param portBase first of four ports ({@code BENCH_PORT_BASE})
 */
record BenchSettings(
    Path root,
    int seconds,
    List<Integer> sizes,
    List<Integer> clients,
    int unions,
    int importRows,
    int batchLines,
    int portBase) {

  static BenchSettings fromEnvironment(Path root) {
    return new BenchSettings(
        root,
        Integer.parseInt(of("BENCH_SECONDS", "10")),
        numbers(of("BENCH_FAMILIES", "100000 1000000")),
        numbers(of("BENCH_CLIENTS", "16 64")),
        Integer.parseInt(of("BENCH_UNIONS", "22000")),
        Integer.parseInt(of("BENCH_IMPORT_ROWS", "100000")),
        Integer.parseInt(of("BENCH_BATCH_LINES", "100000")),
        Integer.parseInt(of("BENCH_PORT_BASE", "8690")));
  }

  Path folder() {
    return root.resolve(".local/bench");
  }

  /** Everything of one size: the database, the keys, the attachments. Kept between runs. */
  Path folder(int families) {
    return folder().resolve(Integer.toString(families));
  }

  private static String of(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  private static List<Integer> numbers(String text) {
    return Arrays.stream(text.split("\\s+")).map(Integer::valueOf).toList();
  }
}
