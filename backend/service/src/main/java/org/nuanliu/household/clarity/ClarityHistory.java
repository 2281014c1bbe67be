package org.nuanliu.household.clarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** What each of the four was before and after, in words, with who changed it. */
@ApplicationScoped
class ClarityHistory {

  @Inject EntityManager entities;
  @Inject ClaritySecrets secrets;
  @Inject Codes codes;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /** Nothing where nothing has changed. */
  void record(HouseholdClarity clarity, String field, String before, String after) {
    if (Objects.equals(before, after)) {
      return;
    }
    Caller caller = current.get();
    var change = new HouseholdClarityChange();
    change.id = Ids.next();
    change.householdId = clarity.id;
    change.unionPath = clarity.unionPath;
    change.at = OffsetDateTime.now(clock);
    change.staffId = caller.staffId();
    change.staffName = caller.name();
    change.unionName = caller.unionName();
    change.field = field;
    change.before = secrets.seal(ClaritySecret.CHANGE_BEFORE, change.id, before);
    change.after = secrets.seal(ClaritySecret.CHANGE_AFTER, change.id, after);
    entities.persist(change);
  }

  String contact(HouseholdClarity clarity) {
    String phone = secrets.open(ClaritySecret.CONTACT_PHONE, clarity.id, clarity.contactPhone);
    return joined(
        "，",
        clarity.contactName,
        clarity.contactUnit,
        clarity.contactPost,
        phone == null ? null : "电话 " + Mask.phone(phone));
  }

  String path(HouseholdClarity clarity) {
    return joined(
        "，目标：", label("batch-measure", clarity.path), label("clarity-target", clarity.target));
  }

  String measure(HouseholdMeasure measure) {
    String done = measure.doneOn == null ? null : "已于 " + measure.doneOn + " 完成";
    return joined(
        "，",
        label("measure-kind", measure.kind),
        label("measure-fund", measure.fund),
        secrets.open(ClaritySecret.MEASURE_CONTENT, measure.id, measure.content),
        "责任人 " + measure.responsible,
        "期限 " + measure.dueOn,
        done,
        secrets.open(ClaritySecret.MEASURE_RESULT, measure.id, measure.result));
  }

  private String label(String list, String code) {
    return code == null ? null : codes.label(list, code, LocalDate.now(clock)).orElse(code);
  }

  private static String joined(String separator, String... parts) {
    String text = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator));
    return text.isEmpty() ? null : text;
  }
}
