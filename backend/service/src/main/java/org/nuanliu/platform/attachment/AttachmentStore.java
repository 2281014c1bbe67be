package org.nuanliu.platform.attachment;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.platform.crypto.ContentCipher;

/** The files on disk, encrypted. Their names are keyed hashes and say nothing. */
@Startup
@Singleton
class AttachmentStore {

  private static final String TABLE = "attachment";

  private final Path root;
  private final ContentCipher cipher;

  AttachmentStore(
      @ConfigProperty(name = "nuanliu.attachment-dir") Optional<Path> root, ContentCipher cipher)
      throws IOException {
    this.root =
        root.orElseThrow(
            () ->
                new IllegalStateException(
                    "NUANLIU_ATTACHMENT_DIR must name the folder of the attachments"));
    this.cipher = cipher;
    Files.createDirectories(this.root);
  }

  /** The name on disk of content with this keyed hash. */
  static String nameOf(byte[] mac) {
    String name = HexFormat.of().formatHex(mac);
    return name.substring(0, 2) + "/" + name;
  }

  /** Returns when the content is safely on disk. */
  void write(UUID id, String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel channel =
            FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      cipher.encrypt(TABLE, id, new ByteArrayInputStream(content), out);
      out.flush();
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  InputStream read(UUID id, String name) throws IOException {
    InputStream stored = new BufferedInputStream(Files.newInputStream(root.resolve(name)));
    try {
      return cipher.decrypt(TABLE, id, stored);
    } catch (IOException | RuntimeException e) {
      stored.close();
      throw e;
    }
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(root.resolve(name));
  }
}
