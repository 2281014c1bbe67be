package org.nuanliu.household.register;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows that make up the form together with the file itself.
 *
 * @param persons in their order, the head first
 * @param items incomes and expenses in their order
 * @param consent the newest that is not withdrawn; null for none
 */
record HouseholdParts(
    List<HouseholdPerson> persons, List<HouseholdItem> items, HouseholdConsent consent) {

  Stream<HouseholdItem> incomes() {
    return items.stream().filter(item -> item.side.equals(HouseholdItem.INCOME));
  }

  Stream<HouseholdItem> expenses() {
    return items.stream().filter(item -> item.side.equals(HouseholdItem.EXPENSE));
  }
}
