package org.nuanliu.demo.province;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.time.Clocks;

/**
 * The four clarities of the families 在档: of ten about six are in order, the others lack something
 * or are late, and their people have been reminded.
 */
final class ClarityRows {

  /** Main cause → what is usually done about it, and by whose money. */
  private static final Map<String, List<String>> USUAL =
      Map.of(
          "1", List.of("allowance", "government"),
          "2", List.of("training", "none"),
          "3", List.of("job", "none"),
          "4", List.of("insurance", "none"),
          "5", List.of("insurance", "none"),
          "6", List.of("medical-aid", "central"),
          "7", List.of("emergency", "local"),
          "8", List.of("emergency", "local"),
          "9", List.of("school-aid", "provincial"));

  private static final List<String> OTHERWISE = List.of("living-aid", "union");

  private final FieldCipher cipher;
  private final DemoCalendar calendar;
  private final FamilyRows families;

  ClarityRows(FieldCipher cipher, DemoCalendar calendar, FamilyRows families) {
    this.cipher = cipher;
    this.calendar = calendar;
    this.families = families;
  }

  void write(DemoFamily family, DemoChunk rows) {
    if (family.stage != DemoStage.ACTIVE) {
      return;
    }
    RandomGenerator random = new SplittableRandom(family.index);
    int kind = random.nextInt(20);
    boolean contact = kind != 0 && kind != 1;
    boolean deadline = kind != 1 && kind != 2;
    boolean path = kind != 1 && kind != 3;
    boolean measures = kind != 1 && kind != 4 && kind != 5;
    boolean late = kind == 6;
    LocalDate today = calendar.today();
    LocalDate until = late ? today.minusDays(12) : today.plusDays(60 + random.nextInt(600));
    LocalDate due = kind == 7 ? today.minusDays(5) : today.plusDays(20 + random.nextInt(200));
    boolean lapsed = kind < 8;
    LocalDate reminded = lapsed ? today.minusDays(1 + random.nextInt(6)) : null;
    LocalDate settleBy = lapsed ? calendar.deadline("clarity-escalation", reminded).date() : null;
    rows.clarities.add(
        family.id,
        family.union.path(),
        true,
        family.updatedAt().toLocalDate(),
        contact ? "staff" : null,
        contact ? family.registrar.id() : null,
        contact ? family.registrar.name() : null,
        contact ? family.registrar.union().name() : null,
        contact
            ? cipher.encrypt("household_clarity", "contact_phone", family.id, "0371-00000000")
            : null,
        contact ? family.updatedAt().toLocalDate() : null,
        deadline ? until : null,
        path ? String.valueOf(1 + family.index % 4) : null,
        path ? (Set.of("1", "6").contains(family.mainCause) ? "settled" : "exit") : null,
        measures ? 1 : 0,
        measures ? due : null,
        reminded,
        settleBy,
        family.updatedAt());
    if (measures) {
      List<String> usual = USUAL.getOrDefault(family.mainCause, OTHERWISE);
      rows.measures.add(
          Ids.next(),
          family.id,
          family.union.path(),
          0,
          usual.getFirst(),
          usual.getLast(),
          family.registrar.name(),
          due);
    }
    if (lapsed) {
      remind(family, reminded, settleBy, rows);
    }
  }

  private void remind(DemoFamily family, LocalDate on, LocalDate settleBy, DemoChunk rows) {
    String number = families.number(family);
    rows.todos.add(
        Ids.next(),
        family.union.path(),
        "registrar",
        List.of(),
        "clarity:update",
        "clarity-plan",
        family.id,
        number,
        "四明确需要补充或更新：%s（%s）".formatted(family.head().name, number),
        settleBy,
        on.atTime(LocalTime.of(7, 0)).atZone(Clocks.ZONE).toOffsetDateTime());
  }
}
