package org.nuanliu.devstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuanliu.devstack.bench.StatementRecorder.Statement;
import org.nuanliu.devstack.lab.LabDatabase;

/**
 * Runs recorded statements with pgbench, as the role of the service and under its row policies. Ids
 * that the service had just made are made anew in each transaction.
 */
final class PgBench {

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
  private static final Pattern UUID_LITERAL = Pattern.compile("'[0-9a-f-]{36}'");
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
  private static final Pattern FAILED =
      Pattern.compile("number of failed transactions: ([1-9]\\d*)");
  private static final Pattern COUNT =
      Pattern.compile("number of transactions actually processed: (\\d+)");

  private final Path folder;
  private final LabDatabase database;

  /**
   * @param folder where the scripts are left, to be read
   */
  PgBench(Path folder, LabDatabase database) {
    this.folder = folder;
    this.database = database;
  }

  /**
   * Writes a script for each target.
   *
   * @param asked the target of the request that was recorded
   * @param since when its recording began, in milliseconds of the epoch
   * @param key the idempotency key that was sent
   */
  void prepare(List<Statement> recorded, BenchCase what, String asked, long since, String key)
      throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    List<String> fresh = new ArrayList<>();
    var script = new StringBuilder();
    for (Statement statement : recorded) {
      script.append(inlined(statement, since, key, fresh)).append(";\n");
    }
    String transaction = "BEGIN;\n" + script + "COMMIT;\n";
    String askedId = asked.substring(asked.lastIndexOf('/') + 1);
    for (int i = 0; i < what.targets().size(); i++) {
      String target = what.targets().get(i);
      String own = transaction.replace(askedId, target.substring(target.lastIndexOf('/') + 1));
      Files.writeString(
          folder.resolve("run-%03d.sql".formatted(i)),
          "\\set r random(1, 9000000000000000)\n" + own);
      Files.writeString(folder.resolve("once-%03d.sql".formatted(i)), own);
    }
  }

  /** What the statements answer, one line a row: to see that they find what the service finds. */
  List<String> once() throws IOException, InterruptedException {
    return Commands.output(
            folder,
            environment(),
            List.of(
                "psql",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(database.port()),
                "-U",
                "nuanliu_app",
                "-AtX",
                "-v",
                "ON_ERROR_STOP=1",
                "-v",
                "r=" + System.nanoTime(),
                "-f",
                "once-000.sql",
                "nuanliu"))
        .lines()
        .toList();
  }

  Measure run(int clients, int seconds) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "pgbench",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(database.port()),
                "-U",
                "nuanliu_app",
                "-M",
                "extended",
                "-n",
                "-c",
                Integer.toString(clients),
                "-j",
                "1",
                "-T",
                Integer.toString(seconds),
                "-l",
                "--log-prefix=latency"));
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("run-"))
          .sorted()
          .forEach(
              name -> {
                command.add("-f");
                command.add(name);
              });
    }
    command.add("nuanliu");
    String output = Commands.output(folder, environment(), command);
    if (FAILED.matcher(output).find()) {
      throw new IllegalStateException("pgbench 有失败的事务：\n" + output);
    }
    long[] micros = latencies();
    return new Measure(
        Math.round(Double.parseDouble(first(RATE, output))),
        micros[micros.length / 2],
        micros[(int) (micros.length * 99L / 100)],
        Long.parseLong(first(COUNT, output)));
  }

  private long[] latencies() throws IOException {
    List<Path> logs;
    try (Stream<Path> files = Files.list(folder)) {
      logs = files.filter(file -> file.getFileName().toString().startsWith("latency")).toList();
    }
    List<String> lines = new ArrayList<>();
    for (Path log : logs) {
      lines.addAll(Files.readAllLines(log));
      Files.delete(log);
    }
    return lines.stream().mapToLong(line -> Long.parseLong(line.split(" ")[2])).sorted().toArray();
  }

  private Map<String, String> environment() {
    return Map.of("PGPASSWORD", database.passwords().app(), "PGCLIENTENCODING", "UTF8");
  }

  private static String inlined(Statement statement, long since, String key, List<String> fresh) {
    boolean asText = statement.sql().contains("set_config(");
    return PARAMETER
        .matcher(statement.sql())
        .replaceAll(
            match -> {
              String value = statement.values().get(Integer.parseInt(match.group(1)) - 1);
              return Matcher.quoteReplacement(literal(value, since, key, fresh, asText));
            });
  }

  private static String literal(
      String value, long since, String key, List<String> fresh, boolean asText) {
    if (value.equals("'" + key + "'")) {
      return "('bench-' || :r::text)";
    }
    if (UUID_LITERAL.matcher(value).matches() && isYounger(value, since)) {
      if (!fresh.contains(value)) {
        fresh.add(value);
      }
      String made = "md5(:r::text || '-%d')::uuid".formatted(fresh.indexOf(value));
      return asText ? "(" + made + ")::text" : made;
    }
    // pgbench would take a colon for a variable
    return value.contains(":") ? "E" + value.replace("\\", "\\\\").replace(":", "\\x3a") : value;
  }

  /** UUID version 7 begins with the milliseconds of its making. */
  private static boolean isYounger(String literal, long since) {
    UUID id = UUID.fromString(literal.substring(1, literal.length() - 1));
    return id.version() == 7 && id.getMostSignificantBits() >>> 16 >= since;
  }

  private static String first(Pattern pattern, String output) {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IllegalStateException("pgbench 的输出看不懂：\n" + output);
    }
    return matcher.group(1);
  }
}
