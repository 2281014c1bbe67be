package org.nuanliu.demo.province;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.attachment.StoredFiles;
import org.nuanliu.platform.attachment.StoredFiles.StoredFile;
import org.nuanliu.platform.persistence.Ids;

/**
 * Papers, tiny and each with its bytes, for the families that somebody will look at: the first
 * ones, and those that wait at a union where somebody works.
 */
final class PaperRows {

  private static final int FIRST_FAMILIES = 120;
  private static final int WAITING_FAMILIES = 3000;
  private static final int ADULT = 18;
  private static final int AUTHORISED_MONTHS = 12;

  private static final List<String> EVERYBODY =
      List.of(
          "application",
          "head-id-card",
          "family-hukou",
          "income-proof",
          "bank-card",
          "pledge",
          "union-card");

  private final StoredFiles files;
  private final DemoPlaces places;
  private final String consentText;

  /**
   * @param consentText version of the text that is in force
   */
  PaperRows(StoredFiles files, DemoPlaces places, String consentText) {
    this.files = files;
    this.places = places;
    this.consentText = consentText;
  }

  void write(DemoFamily family, DemoChunk rows) {
    if (!wanted(family)) {
      return;
    }
    EVERYBODY.forEach(kind -> paper(family, kind, null, rows));
    for (FamilyMember person : family.persons) {
      if (person.age >= ADULT) {
        authorisation(
            family, person, paper(family, "comparison-authorisation", person, rows), rows);
      }
    }
    when(family.workerKind.equals("migrant"), "labour-contract", family, rows);
    when(family.causes().contains("6"), "diagnosis", family, rows);
    when(family.hasDisability(), "disability-certificate", family, rows);
    when(family.mainCause.matches("[78]"), "accident-proof", family, rows);
    when(family.causes().contains("9"), "school-proof", family, rows);
    when(family.singleParent, "single-parent-proof", family, rows);
    when(family.surveyed, "survey-photo", family, rows);
    when(family.noticeFrom != null, "notice-photo", family, rows);
    when(family.comparison != null, "comparison-report", family, rows);
  }

  private boolean wanted(DemoFamily family) {
    boolean waits = family.stage.isLive() && !family.stage.isAtRest();
    return family.consented
        && (family.index < FIRST_FAMILIES
            || waits && family.index < WAITING_FAMILIES && places.staffed().contains(family.union));
  }

  private void when(boolean needed, String kind, DemoFamily family, DemoChunk rows) {
    if (needed) {
      paper(family, kind, null, rows);
    }
  }

  private void authorisation(DemoFamily family, FamilyMember person, UUID paper, DemoChunk rows) {
    LocalDate given = family.createdAt.toLocalDate();
    rows.authorisations.add(
        Ids.next(),
        family.id,
        family.union.path(),
        person.id,
        consentText,
        given,
        given.plusMonths(AUTHORISED_MONTHS),
        paper,
        family.registrar.id(),
        family.createdAt);
  }

  private UUID paper(DemoFamily family, String kind, FamilyMember person, DemoChunk rows) {
    UUID id = Ids.next();
    try {
      StoredFile file = files.store(id, "演示-" + kind + ".pdf", pdf(kind));
      rows.attachments.add(
          id,
          family.union.path(),
          family.registrar.id(),
          family.createdAt,
          file.fileName(),
          "application/pdf",
          file.size(),
          file.contentMac(),
          file.storedAs(),
          "household",
          family.id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows.papers.add(
        Ids.next(),
        family.id,
        family.union.path(),
        kind,
        person == null ? null : person.id,
        id,
        family.registrar.id(),
        family.createdAt);
    return id;
  }

  /** One page that says what it stands for. */
  private static byte[] pdf(String kind) {
    String text = "BT /F 24 Tf 72 720 Td (SYNTHETIC DEMONSTRATION DATA: %s) Tj ET".formatted(kind);
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text));
    var file = new StringBuilder("%PDF-1.4\n");
    var table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(file.length()));
      file.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
    }
    int start = file.length();
    file.append(table)
        .append("trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(start));
    return file.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
