package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.nuanliu.household.register.domain.Lifecycle.When;
import org.nuanliu.household.register.domain.SnapshotOccasion;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/**
 * 年审 of one file: surveyed and compared again, then confirmed by another person. Until somebody
 * begins it the file is 在档 like any other.
 */
@ApplicationScoped
class HouseholdYearly {

  @Inject HouseholdRound round;
  @Inject HouseholdJudge judge;
  @Inject HouseholdSnapshots snapshots;
  @Inject Clock clock;

  void start(Household file) {
    file.reviewStartedOn = LocalDate.now(clock);
  }

  /**
   * @return where the file goes back to
   * @throws Problem 422 without a survey and a comparison of this review, with papers that have run
   *     out, or without a word where the test finds another category
   */
  When confirm(Household file, String opinion) {
    LocalDate today = LocalDate.now(clock);
    if (!round.isSurveyed(file)) {
      throw rule("请先登记本次年审的入户核查。");
    }
    if (!round.isCompared(file)) {
      throw rule("请先登记本次年审的民政核对结果。");
    }
    if (file.papersValidUntil != null && file.papersValidUntil.isBefore(today)) {
      throw rule("有材料已经过期，请先补充新的材料。");
    }
    boolean unexplained = opinion == null || opinion.isBlank();
    if (unexplained && !Objects.equals(judge.stored(file).category(), file.category)) {
      throw new Problem(PlatformProblem.RULE)
          .detail("按本次核实的收入，测算的困难类别与现在的不同：请申报变更、脱困或者注销；仍保留在档的，写明理由。")
          .error("/opinion", "required", "测算结果与现在的困难类别不同，须写明理由");
    }
    file.reviewedOn = today;
    file.reviewStartedOn = null;
    snapshots.take(file, SnapshotOccasion.REVIEWED);
    return file.resolvedOn == null ? When.WAS_ACTIVE : When.WAS_RESOLVED;
  }

  private static Problem rule(String sentence) {
    return new Problem(PlatformProblem.RULE).detail(sentence);
  }
}
