package org.nuanliu.household.register;

/**
 * The encrypted fields of a file: numbers, the address line, and free text that may tell an
 * illness.
 */
enum HouseholdSecret {
  ADDRESS("household", "address"),
  CAUSE_TEXT("household", "cause_text"),
  ACCOUNT_NUMBER("household", "account_number"),
  PLAN("household", "plan"),
  NOTE("household", "note"),
  ID_NUMBER("household_person", "id_number"),
  MOBILE("household_person", "mobile"),
  OTHER_PHONE("household_person", "other_phone"),
  MEDICAL_NOTE("household_person", "medical_note"),
  PERSON_NOTE("household_person", "note"),
  ITEM_NOTE("household_item", "note"),
  SURVEY_FINDING("household_survey", "finding"),
  WITHDRAWAL_REASON("household_consent", "withdrawal_reason"),
  OBJECTION_CONTENT("household_objection", "content"),
  OBJECTION_CONTACT("household_objection", "contact"),
  OBJECTION_RESOLUTION("household_objection", "resolution"),
  SNAPSHOT("household_snapshot", "content"),
  ENDING_EXPLANATION("household_ending", "explanation"),
  ENDING_STATEMENT("household_ending", "family_statement"),
  WATCH_FINDING("household_watch", "finding");

  private final String table;
  private final String column;

  HouseholdSecret(String table, String column) {
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
