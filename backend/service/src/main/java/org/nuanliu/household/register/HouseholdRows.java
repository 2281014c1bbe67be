package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.persistence.Ids;

/** Persons and items of a file: those that are named keep their rows, the others go. */
@ApplicationScoped
class HouseholdRows {

  /** Of list {@code income-kind}: what the family has, but what is not income to the rules. */
  private static final String NOT_COUNTED = "not-counted";

  @Inject EntityManager entities;
  @Inject HouseholdSecrets secrets;
  @Inject PersonContent persons;

  /** The persons as they stand now, the head first. */
  List<HouseholdPerson> persons(Household file, List<HouseholdPerson> stored, HouseholdForm form) {
    Set<UUID> named = form.persons().stream().map(PersonForm::id).collect(Collectors.toSet());
    stored.stream().filter(row -> !named.contains(row.id)).forEach(entities::remove);
    // Whoever is typed in anew may have the number of someone who has just been removed.
    entities.flush();
    List<HouseholdPerson> rows = new ArrayList<>();
    if (form.head() != null && !isNobody(form.head())) {
      rows.add(person(file, stored, form.head(), 0));
    }
    for (int i = 0; i < form.members().size(); i++) {
      rows.add(person(file, stored, form.members().get(i), i + 1));
    }
    return rows;
  }

  /** The items as they stand now. */
  List<HouseholdItem> items(Household file, List<HouseholdItem> stored, HouseholdForm form) {
    List<HouseholdItem> rows = new ArrayList<>();
    for (int i = 0; i < form.incomes().size(); i++) {
      var item = form.incomes().get(i);
      HouseholdItem row = row(file, stored, item.id(), HouseholdItem.INCOME);
      row.counted = isCounted(HouseholdItem.INCOME, item.kind());
      rows.add(write(row, i, item.kind(), item.yearAmount(), item.note()));
    }
    for (int i = 0; i < form.expenses().size(); i++) {
      var item = form.expenses().get(i);
      HouseholdItem row = row(file, stored, item.id(), HouseholdItem.EXPENSE);
      row.counted = true;
      rows.add(write(row, i, item.kind(), item.yearAmount(), item.note()));
    }
    stored.stream().filter(row -> !rows.contains(row)).forEach(entities::remove);
    return rows;
  }

  private HouseholdPerson person(
      Household file, List<HouseholdPerson> stored, PersonForm form, int position) {
    HouseholdPerson row =
        stored.stream().filter(one -> one.id.equals(form.id())).findFirst().orElse(null);
    boolean added = row == null;
    if (added) {
      row = new HouseholdPerson();
      row.id = Ids.next();
      row.householdId = file.id;
      row.unionPath = file.unionPath;
      row.live = file.live;
      row.consented = file.consented;
    }
    row.position = position;
    persons.write(row, form);
    if (added) {
      entities.persist(row);
    }
    return row;
  }

  /** A page always sends a head, also while nothing is typed in. */
  private static boolean isNobody(PersonForm head) {
    return head.id() == null && head.saysNothing();
  }

  private static HouseholdItem row(
      Household file, List<HouseholdItem> stored, UUID id, String side) {
    return stored.stream()
        .filter(one -> one.id.equals(id))
        .findFirst()
        .orElseGet(() -> begin(file, side));
  }

  private static HouseholdItem begin(Household file, String side) {
    var row = new HouseholdItem();
    row.id = Ids.next();
    row.householdId = file.id;
    row.unionPath = file.unionPath;
    row.side = side;
    return row;
  }

  private HouseholdItem write(
      HouseholdItem row, int position, String kind, Money amount, String note) {
    fill(row, position, kind, amount, note);
    if (!entities.contains(row)) {
      entities.persist(row);
    }
    return row;
  }

  /** An item of a file that is not stored yet. */
  HouseholdItem newItem(
      Household file, String side, int position, String kind, Money amount, String note) {
    HouseholdItem row = begin(file, side);
    row.counted = isCounted(side, kind);
    fill(row, position, kind, amount, note);
    return row;
  }

  /** An item of which only the amount matters. */
  static HouseholdItem amount(String side, String kind, Money amount) {
    var row = new HouseholdItem();
    row.side = side;
    row.counted = isCounted(side, kind);
    row.yearAmount = Typed.fen(amount);
    return row;
  }

  private static boolean isCounted(String side, String kind) {
    return side.equals(HouseholdItem.EXPENSE) || !NOT_COUNTED.equals(kind);
  }

  private void fill(HouseholdItem row, int position, String kind, Money amount, String note) {
    row.position = position;
    row.kind = Typed.text(kind);
    row.yearAmount = Typed.fen(amount);
    row.note = secrets.seal(HouseholdSecret.ITEM_NOTE, row.id, Typed.text(note), row.note);
  }
}
