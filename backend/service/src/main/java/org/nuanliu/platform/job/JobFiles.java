package org.nuanliu.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuanliu.platform.crypto.ContentCipher;

/** Results on disk, encrypted while they are written: no clear byte is ever stored. */
@ApplicationScoped
class JobFiles {

  private static final Logger LOG = Logger.getLogger(JobFiles.class);
  private static final String TABLE = "job";

  private final Path root;
  private final ContentCipher cipher;

  JobFiles(
      @ConfigProperty(name = "nuanliu.attachment-dir") Optional<Path> attachments,
      ContentCipher cipher)
      throws IOException {
    this.root =
        attachments
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "NUANLIU_ATTACHMENT_DIR must name the folder of the attachments"))
            .resolve("job-results");
    this.cipher = cipher;
    Files.createDirectories(root);
  }

  /**
   * Writes a result; each run has a file of its own, so that a run which has lost its job spoils
   * nothing.
   */
  StoredResult write(
      UUID job, int attempt, String name, String mediaType, JobRun.ResultWriter content)
      throws IOException {
    String storedAs = job + "-" + attempt;
    long size;
    try (OutputStream file =
            new BufferedOutputStream(Files.newOutputStream(root.resolve(storedAs)));
        var counted = new Counting(cipher.encrypting(TABLE, job, file))) {
      content.writeTo(counted);
      counted.flush();
      size = counted.size;
    } catch (IOException | RuntimeException e) {
      delete(storedAs);
      throw e;
    }
    return new StoredResult(name, mediaType, size, storedAs);
  }

  InputStream read(UUID job, String storedAs) throws IOException {
    InputStream stored = new BufferedInputStream(Files.newInputStream(root.resolve(storedAs)));
    try {
      return cipher.decrypt(TABLE, job, stored);
    } catch (IOException | RuntimeException e) {
      stored.close();
      throw e;
    }
  }

  void delete(String storedAs) {
    try {
      Files.deleteIfExists(root.resolve(storedAs));
    } catch (IOException e) {
      LOG.errorf(e, "The result %s could not be deleted", storedAs);
    }
  }

  /** Deletes what runs that were cut off have left; no result lives that long. */
  void deleteOlderThan(Instant then) throws IOException {
    try (var files = Files.list(root)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(then)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static final class Counting extends FilterOutputStream {

    private long size;

    Counting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      size += length;
    }
  }
}
