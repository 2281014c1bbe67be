package org.nuanliu.devstack.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs that are run to their end. */
final class Commands {

  private Commands() {}

  static String output(Path folder, String... command) throws IOException, InterruptedException {
    return output(folder, Map.of(), List.of(command));
  }

  /**
   * @throws IllegalStateException when it fails, with what it said
   */
  static String output(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command.getFirst() + " 失败：\n" + output);
    }
    return output;
  }
}
