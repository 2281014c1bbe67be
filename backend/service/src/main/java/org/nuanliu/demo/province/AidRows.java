package org.nuanliu.demo.province;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.time.Clocks;
import org.nuanliu.union.UnionSummary;

/**
 * Living aid of every third family 在档: of ten one is a draft, three wait for somebody, the others
 * are approved and wait for a batch.
 */
final class AidRows {

  private static final List<String> STATES =
      List.of("DRAFT", "SUBMITTED", "REVIEW", "APPROVAL", "APPROVED");

  private static final String CONTENT = "{\"reason\":\"演示：收入低，生活困难\"}";

  /** As the service writes it (AidDecision). */
  private static final String DECISION =
      """
      {"amount":"%s","allowed":true,"most":"%s","areaName":"%s","standard":"%s","standardFrom":"%s","caps":[\
      {"key":"living-household","group":"living","holder":"HOUSEHOLD","period":"YEAR","title":"每户每年",\
      "working":"%3$s低保标准 %4$s 元 × 12 个月","clause":"中央财政专项帮扶资金使用管理办法(2015)：每户每年不超过当地低保标准的年度总额",\
      "inferred":true,"ceiling":"%2$s","used":"0.00","left":"%2$s","kept":true}],"reasons":[]}""";

  private final FieldCipher cipher;
  private final BlindIndex index;
  private final DemoCalendar calendar;
  private final FamilyRows families;

  AidRows(FieldCipher cipher, BlindIndex index, DemoCalendar calendar, FamilyRows families) {
    this.cipher = cipher;
    this.index = index;
    this.calendar = calendar;
    this.families = families;
  }

  void write(DemoFamily family, DemoChunk rows) {
    if (family.stage != DemoStage.ACTIVE || family.index % 3 != 0) {
      return;
    }
    int step = Math.min(family.index / 3 % 10, STATES.size() - 1);
    LocalDate applied = calendar.today().minusDays(3 + family.index % 12);
    LocalDate filed = family.day("approve");
    LocalDate on = applied.isBefore(filed) ? filed : applied;
    application(family, Ids.next(), step, on, rows);
  }

  private void application(DemoFamily family, UUID id, int step, LocalDate on, DemoChunk rows) {
    // the running number of its file, above those that the service gives
    String number = "BF%d9%s".formatted(on.getYear(), families.number(family).substring(10));
    boolean approved = step == 4;
    long amount = amount(family);
    OffsetDateTime at = on.atTime(LocalTime.of(9, 0)).atZone(Clocks.ZONE).toOffsetDateTime();
    LocalDate due = step == 0 || approved ? null : calendar.deadline("review", on).date();
    FamilyMember head = family.head();
    rows.aids.add(
        id,
        family.union.path(),
        number,
        family.id,
        family.id,
        families.number(family),
        head.name,
        head.id,
        head.name,
        family.fileLevel,
        false,
        "living",
        STATES.get(step),
        on.getYear(),
        cipher.encrypt("aid_application", "content", id, CONTENT),
        amount,
        step >= 3 ? amount : null,
        approved ? decision(family, amount) : null,
        step >= 3 ? 1 : null,
        family.registrar.id(),
        step >= 2 ? family.firstChecker.id() : null,
        step >= 3 ? family.reviewer.id() : null,
        step == 0 ? null : on,
        approved ? on.plusDays(2) : null,
        due,
        at,
        at);
    for (int position = 0; position < family.persons.size(); position++) {
      rows.aidPersons.add(
          id,
          family.union.path(),
          index.of("person.id-number", family.persons.get(position).idNumber),
          position);
    }
    List<DemoActor> actors =
        List.of(
            family.registrar, family.firstChecker, family.reviewer, family.approvers.getFirst());
    List<String> actions = List.of("submit", "check", "review", "approve");
    for (int i = 0; i < step; i++) {
      opinion(family, id, actors.get(i), actions.get(i), at.plusHours(i), amount, rows);
    }
    if (approved) {
      usage(family, id, on.getYear(), amount, rows);
    } else if (step > 0) {
      waits(family, id, number, step, due, at, rows);
    }
  }

  /** A few come near to their cap, so that there is something to look into. */
  private static long amount(DemoFamily family) {
    return family.index % 60 == 21
        ? family.standard.amount().fen() * 12 * 95 / 10_000 * 100
        : 100_000 + family.index % 5 * 50_000L;
  }

  private static void opinion(
      DemoFamily family,
      UUID id,
      DemoActor actor,
      String action,
      OffsetDateTime at,
      long amount,
      DemoChunk rows) {
    rows.aidOpinions.add(
        Ids.next(),
        id,
        family.union.path(),
        1,
        action,
        at,
        actor.union().id(),
        actor.union().name(),
        actor.id(),
        actor.name(),
        amount,
        action.equals("submit") ? null : "情况属实，同意");
  }

  private static void usage(DemoFamily family, UUID id, int year, long amount, DemoChunk rows) {
    UUID usage = Ids.next();
    byte[] holder =
        ByteBuffer.allocate(16)
            .putLong(family.id.getMostSignificantBits())
            .putLong(family.id.getLeastSignificantBits())
            .array();
    rows.aidUsages.add(
        usage, "1.", "living", holder, year, amount, family.standard.amount().times(12).fen());
    rows.aidReservations.add(id, family.union.path(), usage);
  }

  private void waits(
      DemoFamily family,
      UUID id,
      String number,
      int step,
      LocalDate due,
      OffsetDateTime at,
      DemoChunk rows) {
    UnionSummary union = step == 1 ? family.union : family.route.reviewer();
    List<UUID> except =
        step == 3
            ? List.of(family.registrar.id(), family.firstChecker.id(), family.reviewer.id())
            : List.of(family.registrar.id());
    rows.todos.add(
        Ids.next(),
        union.path(),
        step == 3 ? "approver" : "reviewer",
        except,
        "aid-application:" + List.of("check", "review", "approve").get(step - 1),
        "aid-application",
        id,
        number,
        "%s：%s，生活救助（%s）"
            .formatted(
                List.of("帮扶申请基层意见", "复核帮扶申请", "审批帮扶申请").get(step - 1), family.head().name, number),
        due,
        at);
  }

  private static String decision(DemoFamily family, long amount) {
    return DECISION.formatted(
        new Money(amount),
        family.standard.amount().times(12),
        family.standard.areaName(),
        family.standard.amount(),
        family.standard.validFrom());
  }
}
