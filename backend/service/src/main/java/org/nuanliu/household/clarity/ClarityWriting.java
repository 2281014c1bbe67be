package org.nuanliu.household.clarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.nuanliu.household.clarity.domain.ClarityPlan;
import org.nuanliu.household.clarity.domain.ClarityPlan.ContactForm;
import org.nuanliu.household.clarity.domain.ClarityPlan.MeasureForm;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.person.PhoneNumber;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.union.StaffChoice;
import org.nuanliu.union.StaffFinder;

/** Writes what was typed into the rows and keeps the figures and the history that go with it. */
@ApplicationScoped
class ClarityWriting {

  @Inject ClarityRepository clarities;
  @Inject ClaritySecrets secrets;
  @Inject ClarityHistory history;
  @Inject StaffFinder staff;
  @Inject Clock clock;

  /**
   * @throws Problem 422 for a contact who cannot see the file, and for a done measure that would
   *     change
   */
  void write(HouseholdClarity clarity, ClarityPlan plan) {
    String contactBefore = history.contact(clarity);
    contact(clarity, plan.contact());
    history.record(clarity, "contact", contactBefore, history.contact(clarity));

    history.record(clarity, "deadline", text(clarity.deadline), text(plan.deadline()));
    clarity.deadline = plan.deadline();

    String pathBefore = history.path(clarity);
    clarity.path = tidy(plan.path());
    clarity.target = tidy(plan.target());
    history.record(clarity, "path", pathBefore, history.path(clarity));

    measures(clarity, plan.measures());
    count(clarity);
  }

  /**
   * @throws Problem 404 for no measure of this family, 409 for one that is done
   */
  void complete(HouseholdClarity clarity, UUID measureId, MeasureDone done) {
    HouseholdMeasure measure =
        clarities.measures(clarity).stream()
            .filter(row -> row.id.equals(measureId))
            .findFirst()
            .orElseThrow(Problem::notFound);
    if (measure.doneOn != null) {
      throw new Problem(PlatformProblem.WRONG_STATE).detail("这项措施已经完成。");
    }
    if (done.doneOn().isAfter(LocalDate.now(clock))) {
      throw new Problem(PlatformProblem.RULE).error("/doneOn", "in-the-future", "完成日期不能晚于今天");
    }
    String before = history.measure(measure);
    measure.doneOn = done.doneOn();
    measure.result = secrets.seal(ClaritySecret.MEASURE_RESULT, measure.id, tidy(done.result()));
    history.record(clarity, "measures", before, history.measure(measure));
    count(clarity);
  }

  private void contact(HouseholdClarity clarity, ContactForm typed) {
    if (typed == null) {
      set(clarity, null, null, null, null, null, null);
      return;
    }
    String phone = phone(clarity, typed.phone());
    if (typed.kind().equals(ClarityPlan.STAFF)) {
      member(clarity, typed, phone);
    } else {
      set(
          clarity,
          typed.kind(),
          null,
          typed.kind().equals(ClarityPlan.UNIT) ? null : tidy(typed.name()),
          tidy(typed.unit()),
          tidy(typed.post()),
          phone);
    }
  }

  private void member(HouseholdClarity clarity, ContactForm typed, String phone) {
    StaffChoice member = staff.active(typed.staffId()).orElse(null);
    if (member != null && clarity.unionPath.startsWith(member.unionPath())) {
      set(
          clarity,
          typed.kind(),
          member.id(),
          member.name(),
          member.unionName(),
          tidy(typed.post()),
          phone);
    } else if (typed.staffId().equals(clarity.contactStaffId)) {
      // somebody of a union above, whom the caller does not see, stays as he is
      set(
          clarity,
          typed.kind(),
          clarity.contactStaffId,
          clarity.contactName,
          clarity.contactUnit,
          tidy(typed.post()),
          phone);
    } else {
      throw new Problem(PlatformProblem.RULE)
          .error("/contact/staffId", "cannot-see-file", "请选择本工会或者上级工会的在用经办人员");
    }
  }

  private void set(
      HouseholdClarity clarity,
      String kind,
      UUID staffId,
      String name,
      String unit,
      String post,
      String phone) {
    boolean another =
        !Objects.equals(kind, clarity.contactKind)
            || !Objects.equals(staffId, clarity.contactStaffId)
            || !Objects.equals(name, clarity.contactName)
            || !Objects.equals(unit, clarity.contactUnit);
    clarity.contactKind = kind;
    clarity.contactStaffId = staffId;
    clarity.contactName = name;
    clarity.contactUnit = unit;
    clarity.contactPost = post;
    String stored = secrets.open(ClaritySecret.CONTACT_PHONE, clarity.id, clarity.contactPhone);
    if (!Objects.equals(stored, phone)) {
      clarity.contactPhone = secrets.seal(ClaritySecret.CONTACT_PHONE, clarity.id, phone);
    }
    if (another) {
      clarity.contactSince = kind == null ? null : LocalDate.now(clock);
    }
  }

  /** The number in full; what was read masked and sent back means the stored one. */
  private String phone(HouseholdClarity clarity, String typed) {
    if (tidy(typed) == null) {
      return null;
    }
    String stored = secrets.open(ClaritySecret.CONTACT_PHONE, clarity.id, clarity.contactPhone);
    if (stored != null && typed.strip().equals(Mask.phone(stored))) {
      return stored;
    }
    return PhoneNumber.any(typed)
        .map(PhoneNumber::value)
        .orElseThrow(
            () ->
                new Problem(PlatformProblem.RULE)
                    .error("/contact/phone", "phone", "联系电话应为手机号码，或者带区号的座机号码"));
  }

  private void measures(HouseholdClarity clarity, List<MeasureForm> typed) {
    List<HouseholdMeasure> stored = clarities.measures(clarity);
    List<HouseholdMeasure> kept = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      MeasureForm wanted = typed.get(i);
      HouseholdMeasure row =
          stored.stream().filter(one -> one.id.equals(wanted.id())).findFirst().orElse(null);
      String before = row == null ? null : history.measure(row);
      if (row == null) {
        row = begin(clarity);
      }
      row.position = i;
      if (row.doneOn == null) {
        row.kind = tidy(wanted.kind());
        row.fund = tidy(wanted.fund());
        row.content = secrets.seal(ClaritySecret.MEASURE_CONTENT, row.id, tidy(wanted.content()));
        row.responsible = tidy(wanted.responsible());
        row.dueOn = wanted.dueOn();
      }
      if (before == null) {
        clarities.getEntityManager().persist(row);
      }
      history.record(clarity, "measures", before, history.measure(row));
      kept.add(row);
    }
    stored.stream().filter(row -> !kept.contains(row)).forEach(row -> remove(clarity, row));
    clarities.flush();
  }

  private HouseholdMeasure begin(HouseholdClarity clarity) {
    var row = new HouseholdMeasure();
    row.id = Ids.next();
    row.householdId = clarity.id;
    row.unionPath = clarity.unionPath;
    return row;
  }

  private void remove(HouseholdClarity clarity, HouseholdMeasure row) {
    if (row.doneOn != null) {
      throw new Problem(PlatformProblem.RULE).error("/measures", "done", "已经完成的措施不能删除");
    }
    history.record(clarity, "measures", history.measure(row), null);
    clarities.getEntityManager().remove(row);
  }

  private void count(HouseholdClarity clarity) {
    List<HouseholdMeasure> measures = clarities.measures(clarity);
    clarity.measures = measures.size();
    clarity.nextDue =
        measures.stream()
            .filter(row -> row.doneOn == null)
            .map(row -> row.dueOn)
            .min(LocalDate::compareTo)
            .orElse(null);
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String tidy(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
