package org.nuanliu.demo.province;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.persistence.Ids;

/** Writes 解困, 脱困 and 注销 with their months, and the visits after 脱困. */
final class EndingRows {

  private static final int MONTHS = 6;

  private static final Map<String, String> KINDS =
      Map.of(
          "propose-resolution", "RESOLUTION",
          "propose-exit", "EXIT",
          "propose-cancellation", "CANCELLATION");

  private static final Map<String, String> EXPLANATIONS =
      Map.of(
          "RESOLUTION", "演示：重残，已纳入低保，工会常态帮扶后达到标准",
          "EXIT", "演示：本人重新就业，收入稳定",
          "CANCELLATION", "演示：全家迁往外省");

  private final FieldCipher cipher;

  EndingRows(FieldCipher cipher) {
    this.cipher = cipher;
  }

  void write(DemoFamily family, DemoChunk rows) {
    for (DemoStep step : family.steps) {
      String kind = KINDS.get(step.action());
      if (kind != null) {
        ending(family, step, kind, rows);
      }
    }
    for (int i = 0; i < family.watches.size(); i++) {
      watch(family, i, rows);
    }
  }

  private void ending(DemoFamily family, DemoStep proposed, String kind, DemoChunk rows) {
    UUID id = Ids.next();
    boolean exit = kind.equals("EXIT");
    DemoStep reviewed = family.step("review-exit");
    DemoStep decided = family.step("confirm-ending");
    rows.endings.add(
        id,
        family.id,
        family.union.path(),
        kind,
        proposed.from(),
        kind.equals("CANCELLATION") ? "moved" : null,
        cipher.encrypt("household_ending", "explanation", id, EXPLANATIONS.get(kind)),
        family.persons.size(),
        exit ? true : null,
        proposed.actor().id(),
        proposed.at().toLocalDate(),
        reviewed == null ? null : reviewed.actor().id(),
        reviewed == null ? null : reviewed.at().toLocalDate(),
        decided == null ? null : decided.actor().id(),
        decided == null ? null : decided.at().toLocalDate(),
        decided == null ? null : "CONFIRMED");
    if (exit) {
      months(family, id, proposed.at().toLocalDate(), rows);
    }
  }

  private static void months(DemoFamily family, UUID ending, LocalDate day, DemoChunk rows) {
    long standard = family.standard.amount().fen();
    for (int back = 1; back <= MONTHS; back++) {
      rows.endingMonths.add(
          Ids.next(),
          family.id,
          family.union.path(),
          ending,
          YearMonth.from(day).minusMonths(back).atDay(1),
          standard * family.persons.size() * (120 + back) / 100,
          standard);
    }
  }

  private void watch(DemoFamily family, int place, DemoChunk rows) {
    UUID id = Ids.next();
    DemoFamily.Watch watch = family.watches.get(place);
    rows.watches.add(
        id,
        family.id,
        family.union.path(),
        place + 1,
        watch.dueOn(),
        watch.visitedOn(),
        watch.visitedOn() == null
            ? null
            : cipher.encrypt("household_watch", "finding", id, "演示：收入稳定，没有返困"),
        watch.visitedOn() == null ? null : false,
        watch.visitedOn() == null ? null : family.registrar.id());
  }
}
