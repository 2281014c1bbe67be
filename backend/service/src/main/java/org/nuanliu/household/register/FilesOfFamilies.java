package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanliu.household.AidNote;
import org.nuanliu.household.FilePerson;
import org.nuanliu.household.HardshipFile;
import org.nuanliu.household.HardshipFiles;
import org.nuanliu.household.RecipientAccount;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** The room's face for aid, answered from the register. */
@ApplicationScoped
class FilesOfFamilies implements HardshipFiles {

  private static final String LOCK = "SELECT id FROM household WHERE id = :id FOR SHARE";

  private static final String FIRST_FILE =
      """
      WITH RECURSIVE earlier AS (
        SELECT h.id, h.previous_id, 0 AS back FROM household h WHERE h.id = :id
        UNION ALL
        SELECT e.previous_id, h.previous_id, e.back + 1
        FROM earlier e LEFT JOIN household h ON h.id = e.previous_id WHERE e.previous_id IS NOT NULL)
      SELECT id FROM earlier ORDER BY back DESC LIMIT 1""";

  private static final String AIDED =
      "UPDATE household SET aided_on = greatest(aided_on, :day) WHERE id = :id";

  /** 研究生, 大学生, 中职中技, 高中, 初中, 小学 of list {@code member-status}. */
  private static final Set<String> AT_SCHOOL = Set.of("7", "8", "9", "10", "11", "12");

  @Inject EntityManager entities;
  @Inject HouseholdRepository households;
  @Inject HouseholdSecrets secrets;
  @Inject HouseholdStepLog log;

  @Override
  public Optional<HardshipFile> find(UUID household) {
    return households.findByIdOptional(household).map(this::known);
  }

  @Override
  public Optional<HardshipFile> forPayment(UUID household) {
    boolean here =
        entities
            .createNativeQuery(LOCK, UUID.class)
            .setParameter("id", household)
            .getResultStream()
            .findFirst()
            .isPresent();
    if (!here) {
      return Optional.empty();
    }
    Household file = households.require(household);
    // it may have been read before it was locked
    entities.refresh(file);
    return Optional.of(known(file));
  }

  @Override
  public RecipientAccount account(UUID household) {
    Household file = households.require(household);
    if (file.accountNumber == null) {
      throw new Problem(PlatformProblem.RULE)
          .detail("档案 %s 没有登记银行卡或者存折，请先办理变更。".formatted(file.number));
    }
    return new RecipientAccount(
        file.bankName,
        file.bankBranch,
        file.accountKind,
        number(file),
        file.accountNumberBi,
        file.accountHolder);
  }

  @Override
  public void recordAid(UUID household, AidNote note) {
    Household file = households.require(household);
    entities
        .createNativeQuery(AIDED)
        .setParameter("day", note.on())
        .setParameter("id", household)
        .executeUpdate();
    log.add(
        file,
        HouseholdAction.RECORD_AID,
        file.state,
        "%s %s 元，%s，%s发放".formatted(note.purpose(), note.amount(), note.source(), note.on()));
  }

  @Override
  public Map<UUID, String> headIdNumbers(Collection<UUID> of) {
    return households
        .getEntityManager()
        .createQuery(
            "from HouseholdPerson where householdId in :ids and position = 0",
            HouseholdPerson.class)
        .setParameter("ids", of)
        .getResultStream()
        .collect(
            Collectors.toMap(
                person -> person.householdId,
                person -> secrets.open(HouseholdSecret.ID_NUMBER, person.id, person.idNumber)));
  }

  private HardshipFile known(Household file) {
    boolean registered = file.state.isFiled() && file.state.isLive();
    String account = file.accountNumber == null ? null : number(file);
    return new HardshipFile(
        file.id,
        (UUID)
            entities
                .createNativeQuery(FIRST_FILE, UUID.class)
                .setParameter("id", file.id)
                .getSingleResult(),
        file.number,
        file.unionPath,
        file.state.name(),
        file.state.label(),
        registered && !file.temporary,
        registered && file.temporary,
        file.fileLevel,
        file.category,
        file.filedOn,
        file.headName,
        households.rows(HouseholdPerson.class, file, "position").stream()
            .map(FilesOfFamilies::person)
            .toList(),
        account == null ? null : account.substring(account.length() - 4),
        file.accountHolder,
        file.accountGuardian);
  }

  private String number(Household file) {
    return secrets.open(HouseholdSecret.ACCOUNT_NUMBER, file.id, file.accountNumber);
  }

  private static FilePerson person(HouseholdPerson person) {
    return new FilePerson(
        person.id,
        person.position,
        person.name,
        person.relation,
        person.idNumberBi,
        person.birthDate,
        person.identity,
        person.disease,
        person.identity != null && AT_SCHOOL.contains(person.identity));
  }
}
