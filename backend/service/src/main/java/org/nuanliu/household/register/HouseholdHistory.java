package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.ReviewChain;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.union.Unions;

/** What the steps of a file have left with it. */
@ApplicationScoped
class HouseholdHistory {

  @Inject HouseholdRepository households;
  @Inject HouseholdRound round;
  @Inject HouseholdChain chain;
  @Inject HouseholdSecrets secrets;
  @Inject Unions unions;

  List<SurveyEntry> surveys(Household file) {
    return households.rows(HouseholdSurvey.class, file, "id").stream()
        .map(
            row ->
                new SurveyEntry(
                    row.id,
                    row.surveyedOn,
                    row.surveyors,
                    secrets.open(HouseholdSecret.SURVEY_FINDING, row.id, row.finding),
                    row.needs))
        .toList();
  }

  /** The newest; null for none. */
  NoticeEntry notice(Household file) {
    return round
        .notice(file)
        .map(
            row ->
                new NoticeEntry(
                    row.id,
                    row.kind,
                    row.maskedName,
                    row.place,
                    row.phone,
                    row.startsOn,
                    row.endsOn,
                    row.provisional,
                    row.ended))
        .orElse(null);
  }

  /** In the order in which {@link HouseholdReveal} counts them. */
  List<ObjectionEntry> objections(Household file) {
    return objectionRows(file).stream()
        .map(
            row ->
                new ObjectionEntry(
                    row.id,
                    row.raisedOn,
                    row.source,
                    secrets.open(HouseholdSecret.OBJECTION_CONTENT, row.id, row.content),
                    Mask.phone(contact(row)),
                    row.outcome,
                    secrets.open(HouseholdSecret.OBJECTION_RESOLUTION, row.id, row.resolution),
                    row.resolvedOn))
        .toList();
  }

  List<HouseholdObjection> objectionRows(Household file) {
    return households.rows(HouseholdObjection.class, file, "id");
  }

  String contact(HouseholdObjection row) {
    return secrets.open(HouseholdSecret.OBJECTION_CONTACT, row.id, row.contact);
  }

  List<ComparisonEntry> comparisons(Household file) {
    return households.rows(HouseholdComparison.class, file, "id").stream()
        .map(
            row ->
                new ComparisonEntry(
                    row.id,
                    row.outcome,
                    row.outcome.label(),
                    row.outcome.followUp(),
                    row.comparedOn,
                    row.reportNumber,
                    row.note,
                    row.explanation))
        .toList();
  }

  /** Those that are due and those that were given; empty while the level is not known. */
  List<ApprovalEntry> approvals(Household file) {
    if (FileLevel.of(file.fileLevel).isEmpty()) {
      return List.of();
    }
    List<HouseholdApproval> given = round.approvals(file);
    Map<UUID, String> names = given.isEmpty() ? Map.of() : approverNames(file);
    List<ApprovalEntry> entries = new ArrayList<>();
    for (HouseholdApproval approval : given) {
      // of the union that gave it, which need not stand above a file that was transferred
      entries.add(
          new ApprovalEntry(
              approval.position,
              approval.atUnion,
              unions.find(approval.atUnion).orElseThrow().name(),
              names.get(approval.approverId),
              approval.approvedAt));
    }
    if (file.filedOn == null) {
      for (ReviewChain.Link link :
          chain.of(file).approvers().stream().skip(given.size()).toList()) {
        entries.add(new ApprovalEntry(entries.size() + 1, link.unionId(), link.name(), null, null));
      }
    }
    return entries;
  }

  /** From the steps, because people of the unions above are beyond the caller's scope. */
  private Map<UUID, String> approverNames(Household file) {
    return households.rows(HouseholdStep.class, file, "id").stream()
        .filter(step -> step.action.equals(HouseholdAction.APPROVE.code()))
        .collect(
            Collectors.toMap(
                step -> step.staffId, step -> step.staffName, (older, newer) -> newer));
  }
}
