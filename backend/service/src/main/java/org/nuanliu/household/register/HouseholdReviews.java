package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.register.domain.Checklist;
import org.nuanliu.household.register.domain.Lifecycle.When;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** Review above, comparison with civil affairs, and the approvals. */
@ApplicationScoped
class HouseholdReviews {

  @Inject EntityManager entities;
  @Inject HouseholdRound round;
  @Inject HouseholdChain chain;
  @Inject HouseholdContent content;
  @Inject HouseholdRepository households;
  @Inject AuthorisationPeriods periods;
  @Inject Parameters parameters;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 422 on a day to come, without the document, or without an authorisation of
   *     every adult that holds on the day of the comparison
   */
  void recordComparison(Household file, ComparisonRecord found) {
    LocalDate today = LocalDate.now(clock);
    if (found.comparedOn().isAfter(today)) {
      throw new Problem(PlatformProblem.RULE).error("/comparedOn", "in-the-future", "核对日期不能晚于今天");
    }
    if (found.outcome().leadsTo() != When.COMPARISON_OPEN) {
      requirePapers(file, today, found.comparedOn());
    }
    var comparison = new HouseholdComparison();
    comparison.id = Ids.next();
    comparison.householdId = file.id;
    comparison.unionPath = file.unionPath;
    comparison.outcome = found.outcome();
    comparison.comparedOn = found.comparedOn();
    comparison.reportNumber = found.reportNumber().strip();
    comparison.note = found.note();
    comparison.recordedBy = caller.get().staffId();
    comparison.recordedAt = OffsetDateTime.now(clock);
    entities.persist(comparison);
  }

  /** What was not compared, or not completely, decides nothing, so it needs no papers. */
  private void requirePapers(Household file, LocalDate today, LocalDate comparedOn) {
    if (round.newPapers(file, "comparison-report") == 0) {
      throw new Problem(PlatformProblem.RULE).detail("请先上传核对结果文书。");
    }
    long adults = Checklist.adults(content.form(file), today);
    List<HouseholdPaper> sheets =
        households.papers(file).stream()
            .filter(paper -> paper.kind.equals(Checklist.COMPARISON_AUTHORISATION.code()))
            .toList();
    long holding = holding(file, sheets, comparedOn);
    if (holding < adults) {
      throw new Problem(PlatformProblem.RULE)
          .detail(
              "核对须有每名成年家庭成员在核对当日有效的授权书：应有 %d 份，有效的 %d 份，过期或者撤回的 %d 份。"
                  .formatted(adults, holding, sheets.size() - holding));
    }
  }

  /** A sheet whose period nobody recorded holds as long as the rules allow, from its upload. */
  private long holding(Household file, List<HouseholdPaper> sheets, LocalDate on) {
    Set<UUID> recorded = periods.recorded(file.id);
    Set<UUID> holding = periods.holding(file.id, on);
    int months = parameters.integer("authorisation.valid-months", on);
    return sheets.stream()
        .filter(
            sheet ->
                recorded.contains(sheet.attachmentId)
                    ? holding.contains(sheet.attachmentId)
                    : !sheet.addedAt.toLocalDate().plusMonths(months).isBefore(on))
        .count();
  }

  /**
   * @throws Problem 422 without evidence
   */
  void explain(Household file, String explanation) {
    if (round.newPapers(file, "recheck-evidence") == 0) {
      throw new Problem(PlatformProblem.RULE).detail("请先上传异常复核材料。");
    }
    round.comparison(file).orElseThrow().explanation = explanation;
  }

  /**
   * Approves for the union whose turn it is.
   *
   * @return whether it was the last approval that the file needs
   * @throws Problem 409 when the content is not what the first approval saw
   */
  When approve(Household file) {
    List<HouseholdApproval> given = round.approvals(file);
    var approvers = chain.of(file).approvers();
    byte[] hash = content.hash(file);
    if (!given.isEmpty() && !Arrays.equals(given.getFirst().contentHash, hash)) {
      throw new Problem(PlatformProblem.WRONG_STATE).detail("档案内容与第一级审批时不同，请退回后重新办理。");
    }
    var approval = new HouseholdApproval();
    approval.id = Ids.next();
    approval.householdId = file.id;
    approval.unionPath = file.unionPath;
    approval.position = given.size() + 1;
    approval.atUnion = approvers.get(given.size()).unionId();
    approval.approverId = caller.get().staffId();
    approval.registrarId = file.registrarId;
    approval.reviewerId = file.reviewerId;
    approval.contentHash = hash;
    approval.approvedAt = OffsetDateTime.now(clock);
    entities.persist(approval);
    entities.flush();
    return approval.position == approvers.size() ? When.LAST_APPROVAL : When.MORE_APPROVALS;
  }

  /** A file that goes back begins anew: nobody's earlier decision counts. */
  void forget(Household file) {
    round.approvals(file).forEach(entities::remove);
    entities.flush();
    file.firstCheckerId = null;
    file.reviewerId = null;
  }
}
