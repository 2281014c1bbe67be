package org.nuanliu.household.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** 返困: a new file with everything that the old one knows, so that only what changed is typed. */
@ApplicationScoped
class HouseholdRelapses {

  @Inject HouseholdRepository households;
  @Inject HouseholdContent content;
  @Inject HouseholdSaving saving;
  @Inject ObjectMapper mapper;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @return the new file, which is handed in straight to the survey
   * @throws Problem 409 when there is one already
   */
  Household open(Household old) {
    if (successor(old).isPresent()) {
      throw new Problem(PlatformProblem.CONFLICT).detail("这一户的返困档案已经建立，请打开那一份办理。");
    }
    var file = new Household();
    file.id = Ids.next();
    file.unionPath = old.unionPath;
    file.previousId = old.id;
    file.state = HouseholdState.RELAPSED;
    file.registrarId = caller.get().staffId();
    file.createdAt = OffsetDateTime.now(clock);
    file.updatedAt = file.createdAt;
    households.persistAndFlush(file);
    saving.save(file, asNew(content.form(old)));
    return file;
  }

  /** The newer file of the family, unless it was refused. */
  Optional<UUID> successor(Household old) {
    return households
        .find("previousId = ?1 and state <> ?2 order by id desc", old.id, HouseholdState.REJECTED)
        .firstResultOptional()
        .map(file -> file.id);
  }

  /** Persons and items get rows of their own. */
  private HouseholdForm asNew(HouseholdForm form) {
    ObjectNode tree = mapper.valueToTree(form);
    Stream.of("head", "members", "incomes", "expenses")
        .map(tree::path)
        .flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node))
        .filter(JsonNode::isObject)
        .forEach(node -> ((ObjectNode) node).remove("id"));
    return mapper.convertValue(tree, HouseholdForm.class);
  }
}
