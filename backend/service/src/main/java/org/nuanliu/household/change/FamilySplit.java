package org.nuanliu.household.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanliu.household.register.ChangeableHouseholds;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;

/** 分户: those who leave a family become a draft of their own, to be completed and submitted. */
@ApplicationScoped
class FamilySplit {

  /** What is the same for both families on the day they part. */
  private static final List<String> SHARED =
      List.of("workerKind", "address", "postcode", "hukouArea", "houseType");

  /** Stored only with a consent, which the new family has not given yet. */
  private static final List<String> CONSENTED =
      List.of("health", "disease", "disability", "medicalNote");

  @Inject ChangeableHouseholds households;
  @Inject ObjectMapper mapper;

  void open(HouseholdChange change, ChangeContent said) {
    Set<Object> staying =
        said.proposed().persons().stream().map(PersonForm::id).collect(Collectors.toSet());
    ObjectNode was = mapper.valueToTree(said.base());
    ObjectNode draft = mapper.createObjectNode();
    SHARED.stream().filter(was::hasNonNull).forEach(field -> draft.set(field, was.get(field)));
    for (PersonForm person : said.base().persons()) {
      if (staying.contains(person.id())) {
        continue;
      }
      ObjectNode leaving = mapper.valueToTree(person);
      leaving.remove(List.of("id", "relation"));
      leaving.remove(CONSENTED);
      if (person.id().equals(said.newHead())) {
        draft.set("head", leaving);
      } else {
        draft.withArray("members").add(leaving);
      }
    }
    households.openDraft(
        change.householdId, change.proposedBy, mapper.convertValue(draft, HouseholdForm.class));
  }
}
