package org.nuanliu.household.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdForm;

/**
 * Puts another form in the place of a filed one, as drafts are saved, and judges the family anew.
 */
@ApplicationScoped
class FormReplacement {

  @Inject HouseholdRepository households;
  @Inject HouseholdPapers filed;
  @Inject HouseholdContent content;
  @Inject HouseholdSaving saving;
  @Inject HouseholdCheck check;
  @Inject HouseholdJudge judge;
  @Inject ObjectMapper mapper;

  /**
   * A change need not repair what was wrong before it; it must not make anything wrong.
   *
   * @param paperKinds kinds of the papers that come with it
   */
  FormTrial replace(Household file, HouseholdForm form, List<String> paperKinds) {
    Set<String> before =
        issues(file, List.of()).stream().map(FormReplacement::place).collect(Collectors.toSet());
    HouseholdParts parts = households.parts(file);
    forgetVerified(parts, form);
    saving.save(file, knownIds(form, parts));
    judge.store(file, true);
    households.flush();
    return new FormTrial(
        issues(file, paperKinds).stream().filter(issue -> !before.contains(place(issue))).toList(),
        outcome(file));
  }

  private List<FormIssue> issues(Household file, List<String> paperKinds) {
    HouseholdParts parts = households.parts(file);
    HouseholdForm form = content.form(file, parts);
    List<HouseholdPaper> papers =
        Stream.concat(filed.all(file).stream(), paperKinds.stream().map(FormReplacement::paper))
            .toList();
    return check.issues(
        file, form, check.needs(form, papers), judge.judge(file, form, parts, true).orElse(null));
  }

  private CategoryOutcome outcome(Household file) {
    HouseholdParts parts = households.parts(file);
    return judge.judge(file, content.form(file, parts), parts, true).orElse(null);
  }

  /** What a survey verified says nothing about an amount that has changed since. */
  private static void forgetVerified(HouseholdParts parts, HouseholdForm form) {
    Map<UUID, Long> told = new HashMap<>();
    form.persons().forEach(person -> told.put(person.id(), Typed.fen(person.monthIncome())));
    form.incomes().forEach(item -> told.put(item.id(), Typed.fen(item.yearAmount())));
    form.expenses().forEach(item -> told.put(item.id(), Typed.fen(item.yearAmount())));
    for (HouseholdPerson row : parts.persons()) {
      if (!Objects.equals(told.get(row.id), row.monthIncome)) {
        row.monthIncomeVerified = null;
      }
    }
    for (HouseholdItem row : parts.items()) {
      if (!Objects.equals(told.get(row.id), row.yearAmount)) {
        row.verifiedAmount = null;
      }
    }
  }

  /** Whoever is new in the proposal has an id there, but no row yet. */
  private HouseholdForm knownIds(HouseholdForm form, HouseholdParts parts) {
    Set<String> known = new HashSet<>();
    parts.persons().forEach(row -> known.add(row.id.toString()));
    parts.items().forEach(row -> known.add(row.id.toString()));
    ObjectNode tree = mapper.valueToTree(form);
    Stream.of("head", "members", "incomes", "expenses")
        .map(tree::path)
        .flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node))
        .filter(JsonNode::isObject)
        .filter(node -> !known.contains(node.path("id").asText()))
        .forEach(node -> ((ObjectNode) node).remove("id"));
    return mapper.convertValue(tree, HouseholdForm.class);
  }

  private static HouseholdPaper paper(String kind) {
    var paper = new HouseholdPaper();
    paper.kind = kind;
    return paper;
  }

  /** Members change their places, so a place in the list says nothing. */
  private static String place(FormIssue issue) {
    return issue.code() + issue.pointer().replaceAll("/[0-9]+", "/*");
  }
}
