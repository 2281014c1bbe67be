package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.person.IdNumber;
import org.nuanliu.platform.person.IdNumberFault;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.quota.Quota;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.security.CurrentCaller;

/** 查重: whether a person stands in a live file anywhere in the province (assurance B8). */
@ApplicationScoped
class PersonSearches implements FiledPersons {

  private static final String FIND =
      """
      SELECT h.id, h.number, h.union_path FROM household_person p
      JOIN household h ON h.id = p.household_id
      WHERE p.id_number_bi = :index AND p.live AND p.household_id IS DISTINCT FROM :asking""";

  @Inject EntityManager entities;
  @Inject HouseholdSecrets secrets;
  @Inject Scope scope;
  @Inject Quota quota;
  @Inject Parameters parameters;
  @Inject AuditTrail audit;
  @Inject BlindIndex keyedHash;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 400 for what is no ID number, 429 beyond the day's quota
   */
  PersonFinding search(PersonSearch search) {
    IdNumber number = number(search.idNumber());
    return find(number, search.householdId())
        .map(row -> finding(row, number))
        .orElseGet(
            () ->
                new PersonFinding(
                    "nowhere", "没有在档，可以建档。", null, null, number.sex(), number.birthDate()));
  }

  @Override
  public Optional<FiledPerson> locate(String idNumber) {
    return find(number(idNumber), null)
        .map(
            row -> new FiledPerson(row.get("id", UUID.class), row.get("union_path", String.class)));
  }

  /** Limited and recorded, whatever comes of it. */
  private Optional<Tuple> find(IdNumber number, UUID asking) {
    int limit = parameters.integer("search.daily-quota", LocalDate.now(clock));
    quota.takeDaily(
        "person-search", caller.get().staffId(), limit, "今天查重的次数已用完（每天 " + limit + " 次），请明天再试。");
    audit.criteria(HexFormat.of().formatHex(keyedHash.of("audit.criteria", number.value())));
    return scope.elevated("search-before-create", () -> row(number, asking));
  }

  private IdNumber number(String typed) {
    LocalDate today = LocalDate.now(clock);
    Optional<IdNumberFault> fault = IdNumber.faultOf(typed, today);
    if (fault.isPresent()) {
      throw new Problem(PlatformProblem.INVALID)
          .error("/idNumber", fault.get().code(), fault.get().message());
    }
    return IdNumber.of(typed, today);
  }

  private Optional<Tuple> row(IdNumber number, UUID asking) {
    return entities
        .createNativeQuery(FIND, Tuple.class)
        .setParameter("index", secrets.idNumberIndex(number.value()))
        .setParameter("asking", asking)
        .getResultStream()
        .map(Tuple.class::cast)
        .findFirst();
  }

  private PersonFinding finding(Tuple row, IdNumber number) {
    if (!caller.get().path().contains(row.get("union_path", String.class))) {
      return new PersonFinding(
          "elsewhere",
          HouseholdConstraints.TAKEN + "。",
          null,
          null,
          number.sex(),
          number.birthDate());
    }
    UUID file = row.get("id", UUID.class);
    audit.object(HouseholdPapers.OWNER, file, row.get("union_path", String.class));
    return new PersonFinding(
        "here",
        "已在档案 " + row.get("number", String.class) + " 中，请打开那份档案。",
        file,
        row.get("number", String.class),
        number.sex(),
        number.birthDate());
  }
}
