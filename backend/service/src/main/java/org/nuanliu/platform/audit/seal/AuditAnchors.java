package org.nuanliu.platform.audit.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The blocks' hashes outside the database, one line each in a file that is only appended to.
 * Whoever rewrites the table with a stolen key still has to rewrite this file, which belongs on
 * another machine.
 */
@ApplicationScoped
class AuditAnchors {

  private final Optional<Path> file;

  AuditAnchors(@ConfigProperty(name = "nuanliu.audit-anchor-file") Optional<String> file) {
    this.file = file.map(Path::of);
  }

  void append(long seq, byte[] hash) throws IOException {
    if (file.isPresent()) {
      Files.writeString(
          file.get(),
          seq + " " + HexFormat.of().formatHex(hash) + "\n",
          StandardCharsets.US_ASCII,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  /**
   * Sequence number → hash in hexadecimal; empty when no file is kept. A block sealed twice after a
   * crash keeps its last line.
   */
  Map<Long, String> read() throws IOException {
    Map<Long, String> anchors = new TreeMap<>();
    if (file.isPresent() && Files.exists(file.get())) {
      for (String line : Files.readAllLines(file.get(), StandardCharsets.US_ASCII)) {
        String[] parts = line.split(" ");
        anchors.put(Long.parseLong(parts[0]), parts[1]);
      }
    }
    return anchors;
  }
}
