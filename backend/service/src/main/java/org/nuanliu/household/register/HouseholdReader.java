package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.StaffNames;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Puts a whole file together for its readers. */
@ApplicationScoped
class HouseholdReader {

  @Inject HouseholdRepository households;
  @Inject HouseholdContent content;
  @Inject HouseholdCheck check;
  @Inject HouseholdJudge judge;
  @Inject HouseholdRights rights;
  @Inject HouseholdHistory history;
  @Inject HouseholdLives lives;
  @Inject HouseholdPapers papers;
  @Inject Unions unions;
  @Inject StaffNames staff;
  @Inject Clock clock;

  /** The file with masked numbers, for the caller. */
  HouseholdDetail detail(Household file) {
    households.flush();
    HouseholdParts parts = households.parts(file);
    HouseholdForm form = content.form(file, parts);
    List<PaperNeed> needs = check.needs(form, papers.usable(file));
    boolean editable = file.state.isEditable();
    CategoryOutcome outcome = outcome(file, form, parts);
    UnionSummary union = unions.at(new UnionPath(file.unionPath)).orElseThrow();
    return new HouseholdDetail(
        file.id,
        file.number,
        file.state,
        union.id(),
        union.name(),
        staff.of(file.registrarId).orElse(null),
        MaskedForm.of(form),
        persons(parts),
        items(parts),
        editable ? check.issues(file, form, needs, outcome) : List.of(),
        outcome,
        needs,
        papers.entries(file),
        history.surveys(file),
        history.notice(file),
        history.objections(file),
        history.comparisons(file),
        history.approvals(file),
        file.submittedOn,
        file.filedOn,
        file.dueOn,
        file.dueProvisional,
        lives.of(file),
        file.version,
        rights.allowedActions(file));
  }

  /** Name of the union that files. */
  String unionName(Household file) {
    return unions.at(new UnionPath(file.unionPath)).orElseThrow().name();
  }

  /** What stands between a file and its submission. */
  List<FormIssue> issues(Household file) {
    HouseholdParts parts = households.parts(file);
    HouseholdForm form = content.form(file, parts);
    return check.issues(
        file,
        form,
        check.needs(form, papers.usable(file)),
        judge.judge(file, form, parts, false).orElse(null));
  }

  private CategoryOutcome outcome(Household file, HouseholdForm form, HouseholdParts parts) {
    return file.state.isEditable()
        ? judge.judge(file, form, parts, false).orElse(null)
        : judge.stored(file);
  }

  private List<PersonFacts> persons(HouseholdParts parts) {
    LocalDate today = LocalDate.now(clock);
    return parts.persons().stream()
        .map(
            row ->
                new PersonFacts(
                    row.id,
                    row.name,
                    row.sex,
                    row.birthDate,
                    row.birthDate == null ? null : row.birthDate.until(today).getYears(),
                    HouseholdContent.amount(row.monthIncomeVerified)))
        .toList();
  }

  private static List<ItemFacts> items(HouseholdParts parts) {
    return parts.items().stream()
        .map(row -> new ItemFacts(row.id, HouseholdContent.amount(row.verifiedAmount)))
        .toList();
  }
}
