package org.nuanliu.household.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanliu.household.change.domain.ChangePart;
import org.nuanliu.household.change.domain.ChangeType;
import org.nuanliu.household.change.domain.ChangedField;
import org.nuanliu.household.change.domain.FormComparison;
import org.nuanliu.household.change.domain.FormOverlay;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** The forms of a change as JSON: laid over each other, compared, and held to what may change. */
@ApplicationScoped
class ChangeForms {

  private static final List<String> LISTS = List.of("members", "incomes", "expenses");

  @Inject ObjectMapper mapper;

  /** The file as it would be: as it stands now, with the parts of this type as proposed. */
  HouseholdForm overlay(ChangeType type, HouseholdForm current, HouseholdForm proposed) {
    return mapper.convertValue(
        FormOverlay.of(tree(current), tree(proposed), type.parts()), HouseholdForm.class);
  }

  List<ChangedField> differences(HouseholdForm before, HouseholdForm after) {
    return FormComparison.of(tree(before), tree(after));
  }

  /** What has changed in the file since, of all that this type may touch. */
  List<ChangedField> moved(ChangeType type, HouseholdForm base, HouseholdForm current) {
    return differences(base, current).stream()
        .filter(field -> type.parts().contains(ChangePart.of(field.pointer())))
        .toList();
  }

  Set<ChangePart> touched(List<ChangedField> differences) {
    return differences.stream()
        .map(field -> ChangePart.of(field.pointer()))
        .collect(Collectors.toSet());
  }

  /**
   * @param known the form that whoever typed has read
   * @throws Problem 400 for every field that this type may not touch
   */
  void requireWithin(ChangeType type, HouseholdForm known, HouseholdForm typed) {
    List<ChangedField> outside = differences(overlay(type, known, typed), typed);
    if (!outside.isEmpty()) {
      String sentence = "“%s”不能修改这一项，请另外申请".formatted(type.label());
      var problem = new Problem(PlatformProblem.INVALID);
      outside.forEach(field -> problem.error(field.pointer(), "not-of-this-change", sentence));
      throw problem;
    }
  }

  /** Whoever is new gets an id now, so that his masked number can come back. */
  HouseholdForm identified(HouseholdForm form) {
    ObjectNode tree = tree(form);
    rows(tree)
        .filter(row -> !row.hasNonNull("id"))
        .forEach(row -> ((ObjectNode) row).put("id", Ids.next().toString()));
    return mapper.convertValue(tree, HouseholdForm.class);
  }

  /**
   * The proposal with everybody and everything of the base that is not in it: all that is known.
   */
  HouseholdForm everything(HouseholdForm base, HouseholdForm proposed) {
    ObjectNode tree = tree(proposed);
    Set<String> known = rows(tree).map(ChangeForms::id).collect(Collectors.toSet());
    ObjectNode was = tree(base);
    if (!known.contains(id(was.path("head")))) {
      tree.withArray("members").add(was.path("head"));
    }
    LISTS.forEach(
        list ->
            was.path(list)
                .valueStream()
                .filter(row -> !known.contains(id(row)))
                .forEach(row -> tree.withArray(list).add(row)));
    return mapper.convertValue(tree, HouseholdForm.class);
  }

  /** For whoever reads it: numbers are masked, also where two masks look alike. */
  static ChangedField masked(ChangedField field) {
    String name = field.pointer().substring(field.pointer().lastIndexOf('/') + 1);
    return new ChangedField(
        field.pointer(), field.subject(), mask(name, field.before()), mask(name, field.after()));
  }

  private static String mask(String name, String value) {
    return switch (name) {
      case "idNumber" -> Mask.idNumber(value);
      case "mobile", "otherPhone" -> Mask.phone(value);
      case "accountNumber" -> Mask.card(value);
      default -> value;
    };
  }

  /** Everybody and every item. */
  private static Stream<JsonNode> rows(ObjectNode tree) {
    return Stream.concat(
            Stream.of(tree.path("head")),
            LISTS.stream().map(tree::path).flatMap(JsonNode::valueStream))
        .filter(JsonNode::isObject);
  }

  private static String id(JsonNode row) {
    return row.path("id").asText();
  }

  private ObjectNode tree(HouseholdForm form) {
    return mapper.valueToTree(form);
  }
}
