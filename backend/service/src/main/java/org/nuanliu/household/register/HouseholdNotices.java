package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.dictionary.Deadline;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.household.register.domain.NoticeKind;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.person.PhoneNumber;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.Unions;

/** 公示 of a family: what is shown, from when to when. */
@ApplicationScoped
class HouseholdNotices {

  static final String PHOTO = "notice-photo";

  @Inject EntityManager entities;
  @Inject HouseholdRound round;
  @Inject HouseholdJudge judge;
  @Inject Unions unions;
  @Inject Codes codes;
  @Inject WorkingDays workingDays;
  @Inject Parameters parameters;
  @Inject Clock clock;

  /**
   * @throws Problem 422 before a survey, without a category that is found or explained, or with a
   *     telephone that is none
   */
  void publish(Household file, NoticePublication wanted) {
    if (!round.isSurveyed(file)) {
      throw rule("请先登记本次申请的入户核查。");
    }
    requireCategory(file);
    hang(file, NoticeKind.ADMISSION, wanted.place(), wanted.phone());
  }

  /**
   * @throws Problem 422 with a telephone that is none
   */
  void publishExit(Household file, ExitReview wanted) {
    hang(file, NoticeKind.EXIT, wanted.place(), wanted.phone());
  }

  private void hang(Household file, NoticeKind kind, String place, String typedPhone) {
    String phone =
        PhoneNumber.any(typedPhone)
            .map(PhoneNumber::value)
            .orElseThrow(
                () ->
                    new Problem(PlatformProblem.RULE)
                        .error("/phone", "phone", "请填写手机号码，或者带区号的固定电话"));
    LocalDate today = LocalDate.now(clock);
    Deadline end = workingDays.after(today, parameters.integer("notice.working-days", today));
    var notice = new HouseholdNotice();
    notice.id = Ids.next();
    notice.householdId = file.id;
    notice.unionPath = file.unionPath;
    notice.kind = kind;
    // The public page shows what was decided today, whatever the dictionary says later.
    notice.maskedName = Mask.name(file.headName);
    notice.unitName = unions.at(new UnionPath(file.unionPath)).orElseThrow().name();
    notice.category = codes.label("category", file.category, today).orElseThrow();
    notice.cause = codes.label("cause", file.mainCause, today).orElseThrow();
    notice.place = place.strip();
    notice.phone = phone;
    notice.startsOn = today;
    notice.endsOn = end.date();
    notice.provisional = end.provisional();
    entities.persist(notice);
  }

  /**
   * @throws Problem 409 while the period runs or an objection is open, 422 without a photo of the
   *     paper that hung there
   */
  void close(Household file) {
    HouseholdNotice notice = round.notice(file).orElseThrow();
    if (!LocalDate.now(clock).isAfter(notice.endsOn)) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("公示到 " + notice.endsOn + " 为止，次日起才能结束。");
    }
    if (!round.openObjections(file).isEmpty()) {
      throw new Problem(PlatformProblem.WRONG_STATE).detail("还有异议没有处理，处理以后才能结束公示。");
    }
    if (round.papersSince(file, PHOTO, notice.id) == 0) {
      throw rule("请先上传公示照片。");
    }
    notice.ended = true;
  }

  /** Takes the notice down, if one is up. */
  void takeDown(Household file) {
    round.notice(file).ifPresent(notice -> notice.ended = true);
  }

  /** After an objection the public has at least one more working day. */
  void resume(Household file) {
    HouseholdNotice notice = round.notice(file).orElseThrow();
    Deadline next = workingDays.after(LocalDate.now(clock), 1);
    if (next.date().isAfter(notice.endsOn)) {
      notice.endsOn = next.date();
      notice.provisional = next.provisional();
    }
  }

  private void requireCategory(Household file) {
    String found = judge.stored(file).category();
    boolean explained = file.categoryReason != null && !file.categoryReason.isBlank();
    if (!Objects.equals(found, file.category) && !explained) {
      throw new Problem(PlatformProblem.RULE)
          .detail(
              found == null
                  ? "按核实的收入没有符合的困难类别，又没有填写认定理由，请退回补正或者不予建档。"
                  : "按核实的收入测算的困难类别与申请的不同，又没有填写认定理由，请退回补正。")
          .error("/category", "category-differs", "困难类别与测算结果不同，须填写理由");
    }
  }

  private static Problem rule(String sentence) {
    return new Problem(PlatformProblem.RULE).detail(sentence);
  }
}
