package org.nuanliu.platform.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.quota.Quota;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.sheet.RefusedSheetException;
import org.nuanliu.platform.sheet.SheetLimits;
import org.nuanliu.platform.sheet.SheetTable;

/** Takes a file in: knows it again, or looks whether it is a table of this kind and keeps it. */
@ApplicationScoped
class IntakeUpload {

  private static final Duration RETRY = Duration.ofSeconds(10);
  private static final int LONGEST_NAME = 120;

  /** A workbook may take a hundred megabytes while it is looked at, so only one is at a time. */
  private final Semaphore workbench = new Semaphore(1);

  /** A batch, and whether it was there before. */
  record Taken(IntakeBatch batch, boolean recognised) {}

  @Inject IntakeRepository batches;
  @Inject IntakeFiles files;
  @Inject IntakeContent content;
  @Inject IntakeLimits limits;
  @Inject Quota quota;
  @Inject FieldCipher cipher;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 413 and 422 for what is no such table, 429 beyond the day's quota
   */
  Taken take(IntakeKind kind, String fileName, Path uploaded) {
    byte[] bytes = read(uploaded);
    byte[] mac = content.of(bytes);
    Caller who = caller.get();
    Optional<IntakeBatch> known = batches.ofContent(kind.kind(), who.unionPath(), mac);
    if (known.isPresent()) {
      return new Taken(known.get(), true);
    }
    int most = limits.uploadsPerDay();
    quota.takeDaily(
        kind.kind() + "-intake", who.staffId(), most, "今天上传导入文件的次数已用完（每天 " + most + " 次），请明天再试。");
    String name = clean(fileName);
    var batch = new IntakeBatch();
    batch.id = Ids.next();
    batch.unionPath = who.unionPath();
    batch.kind = kind.kind();
    batch.importerId = who.staffId();
    batch.importerName = who.name();
    batch.fileName = cipher.encrypt("intake_batch", "file_name", batch.id, name);
    batch.contentMac = mac;
    batch.contentHash = mac;
    batch.ignored = unknownHeadings(kind, name, bytes);
    batch.createdAt = OffsetDateTime.now(clock);
    batch.updatedAt = batch.createdAt;
    batches.persistAndFlush(batch);
    files.write(batch.id, bytes);
    return new Taken(batch, false);
  }

  private String[] unknownHeadings(IntakeKind kind, String name, byte[] bytes) {
    boolean mine = false;
    try {
      mine = workbench.tryAcquire(RETRY.toSeconds(), TimeUnit.SECONDS);
      if (!mine) {
        throw new Problem(PlatformProblem.UNAVAILABLE).retryAfter(RETRY);
      }
      try (SheetTable table = SheetTable.open(name, bytes, kind.template())) {
        return table.unknown().stream().limit(20).toArray(String[]::new);
      }
    } catch (RefusedSheetException e) {
      throw new Problem(IntakeProblem.REFUSED).detail(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem(PlatformProblem.UNAVAILABLE).retryAfter(RETRY);
    } finally {
      if (mine) {
        workbench.release();
      }
    }
  }

  private static byte[] read(Path uploaded) {
    try {
      if (Files.size(uploaded) > SheetLimits.FILE) {
        throw new Problem(PlatformProblem.TOO_LARGE).detail("文件超过 10 MB，请分成几个文件导入。");
      }
      return Files.readAllBytes(uploaded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last part of a path, without control characters and marks that turn the text round. */
  private static String clean(String fileName) {
    String name =
        Normalizer.normalize(fileName, Normalizer.Form.NFC)
            .replaceAll("^.*[/\\\\]", "")
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>:|?*]", "");
    return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
  }
}
