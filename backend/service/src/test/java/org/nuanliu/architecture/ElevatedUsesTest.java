package org.nuanliu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every place that looks beyond the caller's own subtree is written down here with its reason. */
class ElevatedUsesTest {

  private static final Set<String> KNOWN =
      Set.of(
          "account-has-staff",
          "aid-cap-across-unions",
          "aid-clue-scan",
          "aid-paid-anywhere",
          "aid-received-anywhere",
          "aid-voucher-across-unions",
          "attachment-expiry",
          "clarity-reminders",
          "demonstration-staff",
          "demonstration-unions",
          "for-whom-a-job-runs",
          "household-escalation",
          "household-retention",
          "intake-expiry",
          "job-expiry",
          "person-has-account",
          "public-notice",
          "public-stations",
          "review-reminders",
          "run-job",
          "seal-audit",
          "search-before-create",
          "staff-among-beneficiaries",
          "subject-answer",
          "temporary-expiry",
          "todo-for-another-union",
          "transfer-acceptance",
          "transfer-invitation",
          "transfer-request",
          "verify-audit",
          "verify-fund",
          "verify-paper",
          "who-calls",
          "whoever-is-left");

  private static final Pattern USE = Pattern.compile("\\.elevated\\(\\s*([^,]+),");

  @Test
  @DisplayName("越过范围的每一处都登记在案")
  void everyUseIsListed() throws IOException {
    Set<String> found = new TreeSet<>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        var uses = USE.matcher(Files.readString(file));
        while (uses.find()) {
          found.add(uses.group(1).strip().replace("\"", ""));
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(KNOWN);
  }
}
