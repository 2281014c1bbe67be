package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.nuanliu.household.register.domain.BankAccount;
import org.nuanliu.household.register.domain.ConsentRule;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.LocalStandard;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.person.IdNumber;

/**
 * Many drafts at once, as the import of a workbook makes them: checked by what checks a form,
 * written by what writes a form, and taken by the database in one statement for each table. Runs in
 * the transaction of whoever imports.
 */
@ApplicationScoped
public class HouseholdDrafts {

  /** One import at a time opens files, so that no two open a file for the same head. */
  private static final String ALONE =
      "SELECT 1 FROM pg_advisory_xact_lock(hashtext('household-drafts'))";

  @Inject EntityManager entities;
  @Inject DataSource dataSource;
  @Inject HouseholdCheck check;
  @Inject HouseholdJudge judge;
  @Inject HouseholdSaving saving;
  @Inject HouseholdRows rows;
  @Inject HouseholdSecrets secrets;
  @Inject PersonContent persons;
  @Inject DraftSearch search;
  @Inject Clock clock;

  /** What the form says of itself, with the category test; papers and other files are not asked. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<List<FormIssue>> issues(List<NewDraft> drafts) {
    var profile = judge.profile();
    List<List<FormIssue>> issues = new ArrayList<>();
    for (NewDraft draft : drafts) {
      Optional<LocalStandard> standard = judge.standard(draft.unionPath(), LocalDate.now(clock));
      HouseholdParts parts = amounts(draft.form());
      issues.add(
          check.ofForm(
              draft.form(),
              standard.isPresent(),
              standard
                  .flatMap(
                      known -> HouseholdJudge.judge(profile, known, draft.form(), parts, false))
                  .orElse(null)));
    }
    return issues;
  }

  /** The keyed hash by which a person is found; null for what is no ID number. */
  public byte[] personIndex(String typed) {
    LocalDate today = LocalDate.now(clock);
    return IdNumber.faultOf(typed, today).isPresent()
        ? null
        : secrets.idNumberIndex(IdNumber.of(typed, today).value());
  }

  /** The keyed hash by which an account is found; null for none. */
  public byte[] accountIndex(String typed) {
    return typed == null ? null : secrets.accountIndex(BankAccount.normalise(typed));
  }

  /**
   * Who of these stands in a file already.
   *
   * @param within path of the asking union
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public DraftFinding find(String within, Collection<byte[]> persons, Collection<byte[]> accounts) {
    return search.find(within, persons, accounts);
  }

  /** Keeps other imports from opening files until this transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void alone() {
    entities.createNativeQuery(ALONE).getSingleResult();
  }

  /**
   * Opens drafts; their ids in the order of the forms.
   *
   * @param registrar in whose name
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> open(List<NewDraft> drafts, UUID registrar) {
    var added = new DraftRows();
    List<UUID> ids = drafts.stream().map(draft -> add(added, draft, registrar)).toList();
    try (var connection = dataSource.getConnection()) {
      added.insert(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Drafts cannot be written", e);
    }
    return ids;
  }

  private UUID add(DraftRows added, NewDraft draft, UUID registrar) {
    HouseholdForm form = draft.form();
    var file = new Household();
    file.id = Ids.next();
    file.unionPath = draft.unionPath();
    file.registrarId = registrar;
    file.createdAt = OffsetDateTime.now(clock);
    file.consented = ConsentRule.stands(form, LocalDate.now(clock));
    saving.write(file, form);
    HouseholdParts parts = parts(file, form);
    FamilyIncome.record(file, parts, false);
    added.add(file);
    parts.persons().forEach(added::add);
    parts.items().forEach(added::add);
    if (form.consent() != null) {
      added.add(consent(file, form.consent()));
    }
    return file.id;
  }

  private HouseholdParts parts(Household file, HouseholdForm form) {
    List<HouseholdPerson> people = new ArrayList<>();
    for (PersonForm person : form.persons()) {
      var row = new HouseholdPerson();
      row.id = Ids.next();
      row.householdId = file.id;
      row.unionPath = file.unionPath;
      row.consented = file.consented;
      row.position = people.size();
      persons.write(row, person);
      people.add(row);
    }
    List<HouseholdItem> items = new ArrayList<>();
    for (int i = 0; i < form.incomes().size(); i++) {
      var item = form.incomes().get(i);
      items.add(
          rows.newItem(file, HouseholdItem.INCOME, i, item.kind(), item.yearAmount(), item.note()));
    }
    for (int i = 0; i < form.expenses().size(); i++) {
      var item = form.expenses().get(i);
      items.add(
          rows.newItem(
              file, HouseholdItem.EXPENSE, i, item.kind(), item.yearAmount(), item.note()));
    }
    return new HouseholdParts(people, items, null);
  }

  private HouseholdConsent consent(Household file, HouseholdForm.Consent typed) {
    var row = new HouseholdConsent();
    row.id = Ids.next();
    row.householdId = file.id;
    row.unionPath = file.unionPath;
    row.textVersion = Typed.text(typed.textVersion());
    row.channel = Typed.text(typed.channel());
    row.givenOn = typed.givenOn();
    row.guardian = Typed.text(typed.guardian());
    row.recordedBy = file.registrarId;
    row.recordedAt = file.createdAt;
    return row;
  }

  /** Only what the category test reads, so that nothing is encrypted to be thrown away. */
  private static HouseholdParts amounts(HouseholdForm form) {
    List<HouseholdPerson> people =
        form.persons().stream()
            .map(
                person -> {
                  var row = new HouseholdPerson();
                  row.monthIncome = Typed.fen(person.monthIncome());
                  return row;
                })
            .toList();
    List<HouseholdItem> items = new ArrayList<>();
    form.incomes()
        .forEach(
            item ->
                items.add(
                    HouseholdRows.amount(HouseholdItem.INCOME, item.kind(), item.yearAmount())));
    form.expenses()
        .forEach(
            item ->
                items.add(
                    HouseholdRows.amount(HouseholdItem.EXPENSE, item.kind(), item.yearAmount())));
    return new HouseholdParts(people, items, null);
  }
}
