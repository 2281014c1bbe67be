package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.platform.scope.Scope;

/**
 * What of a file stands in another live file anywhere in the province. Only that it does is told,
 * never where (assurance B8).
 */
@ApplicationScoped
class HouseholdTaken {

  private static final String PERSONS =
      """
      SELECT mine.position,
        EXISTS (SELECT FROM household_person other WHERE other.id_number_bi = mine.id_number_bi
                AND other.live AND other.household_id <> mine.household_id) AS taken,
        (SELECT count(DISTINCT other.household_id) FROM household_person other
         WHERE other.mobile_bi = mine.mobile_bi AND other.live
         AND other.household_id <> mine.household_id) AS files
      FROM household_person mine WHERE mine.household_id = :id ORDER BY mine.position""";

  private static final String ACCOUNT =
      """
      SELECT count(*) FROM household mine JOIN household other
        ON other.account_number_bi = mine.account_number_bi AND other.id <> mine.id
      WHERE mine.id = :id AND other.live AND NOT other.account_guardian AND NOT mine.account_guardian""";

  @Inject EntityManager entities;
  @Inject Scope scope;
  @Inject Parameters parameters;
  @Inject Clock clock;

  List<FormIssue> issues(Household file) {
    return scope.elevated(
        "search-before-create",
        () -> {
          List<FormIssue> issues = new ArrayList<>();
          persons(file).forEach(row -> person(issues, row));
          if (accountTaken(file)) {
            issues.add(
                FormIssue.error("/bank/accountNumber", "account-taken", "这个账号已用于另一份档案；由监护人代领的请注明"));
          }
          return issues;
        });
  }

  private void person(List<FormIssue> issues, Tuple row) {
    int position = row.get("position", Integer.class);
    String person = position == 0 ? "/head" : "/members/" + (position - 1);
    if (row.get("taken", Boolean.class)) {
      issues.add(FormIssue.error(person + "/idNumber", "person-taken", HouseholdConstraints.TAKEN));
    }
    int most = parameters.integer("phone.files-warning", LocalDate.now(clock));
    // this file counts too
    if (row.get("files", Long.class) + 1 > most) {
      issues.add(
          FormIssue.warning(
              person + "/mobile", "phone-shared", "这个手机号已用在 " + most + " 份以上的档案中，请核对"));
    }
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> persons(Household file) {
    return entities
        .createNativeQuery(PERSONS, Tuple.class)
        .setParameter("id", file.id)
        .getResultList();
  }

  private boolean accountTaken(Household file) {
    return ((Number)
                entities.createNativeQuery(ACCOUNT).setParameter("id", file.id).getSingleResult())
            .longValue()
        > 0;
  }
}
