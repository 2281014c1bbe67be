package org.nuanliu.devstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/** The folder into which PostgreSQL's programs are unpacked at the first start. */
final class PostgresPrograms {

  /** Written by the library when everything is unpacked. */
  private static final String COMPLETE = ".exists";

  private PostgresPrograms() {}

  /** Lets one process at a time unpack; the others wait until it is closed. */
  static FileChannel takeTurn(Path folder) throws IOException {
    Files.createDirectories(folder);
    var channel =
        FileChannel.open(
            folder.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }

  /** What an interrupted start has left would otherwise make every later one fail. */
  static void clearHalfUnpacked(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      for (Path version : entries.filter(Files::isDirectory).toList()) {
        if (!Files.exists(version.resolve(COMPLETE))) {
          delete(version);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> inside;
    try (var tree = Files.walk(folder)) {
      inside = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }
}
