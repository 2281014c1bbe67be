package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.FormFixture;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestPersons;
import org.nuanliu.testing.TestStack;

/**
 * A thousand values that must never stand anywhere in clear, searched for in every file of the
 * database with its write-ahead log, and in the attachments (assurance D1).
 */
@ApiTest
@DisplayName("一千只金丝雀")
class CanaryTest {

  private static final int FAMILIES = 42;
  private static final int MEMBERS = 22;
  private static final int CHUNK = 8 * 1024 * 1024;
  private static final int OVERLAP = 64;

  /** Runs of digits as long as a telephone number or longer, and marked texts. */
  private static final Pattern CANDIDATE = Pattern.compile("[0-9]{11,}X?|canary-[0-9a-f-]{36}");

  private final Set<String> canaries = new HashSet<>();

  @Test
  @DisplayName("数据库的每个文件、预写日志和附件里都没有明文")
  void standNowhereInClear() throws IOException {
    for (int family = 0; family < FAMILIES; family++) {
      DraftFile.create(form(family).json()).then().statusCode(200);
    }
    List<String> found = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> tree = Files.walk(TestStack.directory())) {
      files = tree.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      scan(file, found);
    }
    System.out.println("canary cases=" + canaries.size());
    assertThat(canaries).hasSizeGreaterThanOrEqualTo(1000);
    assertThat(files).anyMatch(file -> file.toString().contains("pg_wal"));
    assertThat(found).isEmpty();
  }

  private FormFixture form(int family) {
    FormFixture form =
        DraftFile.form()
            .with(
                "/head/idNumber", text(kept(TestPersons.idNumber(LocalDate.of(1970, 1, 28), true))))
            .with("/head/mobile", text(kept("1540%07d".formatted(5_000_000 + family))))
            .with("/head/medicalNote", text(marked()))
            .with("/address", text(marked()))
            .with("/bank/accountNumber", text(kept(TestPersons.passbook())));
    for (int member = 2; member < MEMBERS; member++) {
      form.with(
          "/members/" + member,
          "{\"name\": \"测试成员\", \"relation\": \"7\", \"idNumber\": %s}"
              .formatted(
                  text(kept(TestPersons.idNumber(LocalDate.of(1990, 1, 28), member % 2 == 0)))));
    }
    return form;
  }

  private String kept(String canary) {
    canaries.add(canary);
    return canary;
  }

  private String marked() {
    return kept("canary-" + UUID.randomUUID());
  }

  private static String text(String value) {
    return DraftFile.quoted(value);
  }

  private void scan(Path file, List<String> found) {
    try (InputStream in = Files.newInputStream(file)) {
      String before = "";
      for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
        String text = before + new String(chunk, StandardCharsets.ISO_8859_1);
        CANDIDATE
            .matcher(text)
            .results()
            .flatMap(match -> inside(match.group()))
            .forEach(canary -> found.add(canary + " in " + file));
        before = text.substring(Math.max(0, text.length() - OVERLAP));
      }
    } catch (java.nio.file.NoSuchFileException e) {
      // the database has removed it meanwhile
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The canaries in a run of characters, at whatever place in it they begin. */
  private Stream<String> inside(String run) {
    return canaries.stream().filter(run::contains);
  }
}
