package org.nuanliu.household.clarity;

/** The encrypted fields: the contact's number, and free text that may tell an illness. */
enum ClaritySecret {
  CONTACT_PHONE("household_clarity", "contact_phone"),
  MEASURE_CONTENT("household_measure", "content"),
  MEASURE_RESULT("household_measure", "result"),
  CHANGE_BEFORE("household_clarity_change", "before"),
  CHANGE_AFTER("household_clarity_change", "after");

  private final String table;
  private final String column;

  ClaritySecret(String table, String column) {
    this.table = table;
    this.column = column;
  }

  String table() {
    return table;
  }

  String column() {
    return column;
  }
}
