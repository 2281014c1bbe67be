package org.nuanliu.devstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drives the service with wrk, the driver that takes least from the two cores it shares. */
final class Wrk {

  private static final Pattern LATENCY = Pattern.compile("(50|99)%\\s+([0-9.]+)(us|ms|s)");
  private static final Pattern TOTAL =
      Pattern.compile("(\\d+) requests in ([0-9.]+)s, ([0-9.]+)(B|KB|MB|GB) read");

  private final Path folder;
  private final String url;

  Wrk(Path folder, String url) {
    this.folder = folder;
    this.url = url;
  }

  /**
   * @param answerSize bytes of a good answer; others of another size would give themselves away
   * @throws IllegalStateException when any answer was not 200, or too small on average
   */
  Measure run(BenchCase what, String token, int clients, int seconds, int answerSize)
      throws IOException, InterruptedException {
    Path script = folder.resolve("wrk.lua");
    Files.writeString(script, lua(what, token));
    String output =
        Commands.output(
            folder,
            "wrk",
            "-t1",
            "-c" + clients,
            "-d" + seconds + "s",
            "--timeout",
            "10s",
            "--latency",
            "-s",
            script.toString(),
            url);
    if (output.contains("Non-2xx") || output.contains("Socket errors")) {
      throw new IllegalStateException(what.name() + "：有请求失败\n" + output);
    }
    Matcher total = find(TOTAL, output);
    long count = Long.parseLong(total.group(1));
    long bytes = (long) (Double.parseDouble(total.group(3)) * unit(total.group(4)));
    if (bytes / Math.max(1, count) < answerSize * 8L / 10) {
      throw new IllegalStateException(
          what.name() + "：应答平均 %d 字节，应为 %d 左右\n%s".formatted(bytes / count, answerSize, output));
    }
    Matcher latency = find(LATENCY, output);
    long median = micros(latency);
    latency.find();
    return new Measure(
        Math.round(count / Double.parseDouble(total.group(2))), median, micros(latency), count);
  }

  private String lua(BenchCase what, String token) throws IOException {
    Path targets = folder.resolve("targets.txt");
    Files.write(targets, what.targets());
    Path body = folder.resolve("body.json");
    Files.writeString(body, what.writes() ? what.body() : "");
    return """
    wrk.method = "%s"
    wrk.headers["Authorization"] = "Bearer %s"
    local targets = {}
    for line in io.lines("%s") do targets[#targets + 1] = line end
    local body = io.open("%s"):read("*a")
    local number = 0
    request = function()
      local target = targets[math.random(#targets)]
      if wrk.method == "GET" then return wrk.format("GET", target) end
      number = number + 1
      wrk.headers["Content-Type"] = "%s"
      wrk.headers["Idempotency-Key"] = "%s-" .. number
      return wrk.format("POST", target, wrk.headers, body)
    end
    """
        .formatted(
            what.writes() ? "POST" : "GET",
            token,
            targets,
            body,
            BenchCase.JSON,
            UUID.randomUUID());
  }

  private static Matcher find(Pattern pattern, String output) {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IllegalStateException("wrk 的输出看不懂：\n" + output);
    }
    return matcher;
  }

  private static long micros(Matcher latency) {
    double value = Double.parseDouble(latency.group(2));
    return Math.round(
        value
            * switch (latency.group(3)) {
              case "us" -> 1;
              case "ms" -> 1000;
              default -> 1_000_000;
            });
  }

  private static long unit(String name) {
    return switch (name) {
      case "B" -> 1L;
      case "KB" -> 1L << 10;
      case "MB" -> 1L << 20;
      default -> 1L << 30;
    };
  }
}
