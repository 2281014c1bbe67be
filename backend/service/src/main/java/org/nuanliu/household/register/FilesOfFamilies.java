package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
import org.nuanliu.household.register.domain.HouseholdState;

/** The room's face for aid, answered from the register. */
@ApplicationScoped
class FilesOfFamilies implements HardshipFiles {

  private static final String LOCK =
      "SELECT id FROM household WHERE id = ANY (:ids) ORDER BY id FOR SHARE";

  private static final String FILES =
      """
      SELECT id, number, union_path, state, temporary, file_level, category, filed_on, head_name, account_number_bi,
        account_holder, account_guardian, previous_id
      FROM household WHERE id = ANY (:ids)""";

  private static final String PERSONS =
      """
      SELECT household_id, id, position, name, relation, id_number_bi, birth_date, identity, disease
      FROM household_person WHERE household_id = ANY (:ids) ORDER BY household_id, position""";

  private static final String FIRST_FILES =
      """
      WITH RECURSIVE earlier AS (
        SELECT h.id AS of, h.id, h.previous_id, 0 AS back FROM household h WHERE h.id = ANY (:ids)
        UNION ALL
        SELECT e.of, e.previous_id, h.previous_id, e.back + 1
        FROM earlier e LEFT JOIN household h ON h.id = e.previous_id WHERE e.previous_id IS NOT NULL)
      SELECT DISTINCT ON (of) of, id FROM earlier ORDER BY of, back DESC""";

  private static final String ACCOUNTS =
      """
      SELECT id, bank_name, bank_branch, account_kind, account_number, account_number_bi, account_holder
      FROM household WHERE id = ANY (:ids) AND account_number IS NOT NULL""";

  private static final String AIDED =
      """
      UPDATE household h SET aided_on = greatest(h.aided_on, n.day)
      FROM (SELECT CAST(d.household AS uuid) AS household, max(CAST(d.day AS date)) AS day
            FROM unnest(CAST(:households AS text[]), CAST(:days AS text[])) AS d (household, day) GROUP BY d.household) n
      WHERE h.id = n.household""";

  /** 研究生, 大学生, 中职中技, 高中, 初中, 小学 of list {@code member-status}. */
  private static final Set<String> AT_SCHOOL = Set.of("7", "8", "9", "10", "11", "12");

  @Inject EntityManager entities;
  @Inject HouseholdSecrets secrets;
  @Inject HouseholdStepLog log;

  @Override
  public Optional<HardshipFile> find(UUID household) {
    return Optional.ofNullable(known(Set.of(household)).get(household));
  }

  @Override
  public Map<UUID, HardshipFile> forPayment(Collection<UUID> households) {
    entities
        .createNativeQuery(LOCK, UUID.class)
        .setParameter("ids", households.toArray(UUID[]::new))
        .getResultList();
    return known(households);
  }

  @Override
  public Map<UUID, RecipientAccount> accounts(Collection<UUID> households) {
    Map<UUID, RecipientAccount> accounts = new HashMap<>();
    for (Tuple row : rows(ACCOUNTS, households)) {
      UUID id = row.get("id", UUID.class);
      String sealed = row.get("account_number", String.class);
      accounts.put(
          id,
          new RecipientAccount(
              row.get("bank_name", String.class),
              row.get("bank_branch", String.class),
              row.get("account_kind", String.class),
              secrets.open(HouseholdSecret.ACCOUNT_NUMBER, id, sealed),
              row.get("account_number_bi", byte[].class),
              row.get("account_holder", String.class)));
    }
    return accounts;
  }

  @Override
  public void recordAid(List<AidNote> notes) {
    entities
        .createNativeQuery(AIDED)
        .setParameter(
            "households",
            notes.stream().map(note -> note.household().toString()).toArray(String[]::new))
        .setParameter(
            "days", notes.stream().map(note -> note.on().toString()).toArray(String[]::new))
        .executeUpdate();
    log.addAided(notes);
  }

  @Override
  public Map<UUID, String> headIdNumbers(Collection<UUID> of) {
    return entities
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

  private Map<UUID, HardshipFile> known(Collection<UUID> households) {
    Map<UUID, List<FilePerson>> persons = new HashMap<>();
    for (Tuple row : rows(PERSONS, households)) {
      persons
          .computeIfAbsent(row.get("household_id", UUID.class), id -> new ArrayList<>())
          .add(person(row));
    }
    List<Tuple> files = rows(FILES, households);
    Map<UUID, UUID> first = firstFiles(files);
    Map<UUID, HardshipFile> known = new HashMap<>();
    for (Tuple row : files) {
      UUID id = row.get("id", UUID.class);
      List<FilePerson> family = persons.getOrDefault(id, List.of());
      known.put(id, file(row, first.getOrDefault(id, id), List.copyOf(family)));
    }
    return known;
  }

  /** Of those files that follow another one. */
  private Map<UUID, UUID> firstFiles(List<Tuple> files) {
    List<UUID> later =
        files.stream()
            .filter(row -> row.get("previous_id") != null)
            .map(row -> row.get("id", UUID.class))
            .toList();
    Map<UUID, UUID> first = new HashMap<>();
    if (!later.isEmpty()) {
      rows(FIRST_FILES, later)
          .forEach(row -> first.put(row.get("of", UUID.class), row.get("id", UUID.class)));
    }
    return first;
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(String query, Collection<UUID> ids) {
    return entities
        .createNativeQuery(query, Tuple.class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultList();
  }

  private static HardshipFile file(Tuple row, UUID first, List<FilePerson> persons) {
    HouseholdState state = HouseholdState.valueOf(row.get("state", String.class));
    boolean registered = state.isFiled() && state.isLive();
    boolean temporary = row.get("temporary", Boolean.class);
    return new HardshipFile(
        row.get("id", UUID.class),
        first,
        row.get("number", String.class),
        row.get("union_path", String.class),
        state.name(),
        state.label(),
        registered && !temporary,
        registered && temporary,
        row.get("file_level", String.class),
        row.get("category", String.class),
        row.get("filed_on", LocalDate.class),
        row.get("head_name", String.class),
        persons,
        row.get("account_number_bi", byte[].class),
        row.get("account_holder", String.class),
        row.get("account_guardian", Boolean.class));
  }

  private static FilePerson person(Tuple row) {
    String identity = row.get("identity", String.class);
    return new FilePerson(
        row.get("id", UUID.class),
        row.get("position", Integer.class),
        row.get("name", String.class),
        row.get("relation", String.class),
        row.get("id_number_bi", byte[].class),
        row.get("birth_date", LocalDate.class),
        identity,
        row.get("disease", String.class),
        identity != null && AT_SCHOOL.contains(identity));
  }
}
