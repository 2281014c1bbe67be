package org.nuanliu.visit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nuanliu.platform.crypto.FieldCipher;

/** Seals and opens what visits found; null stays null. */
@ApplicationScoped
class VisitSecrets {

  /** The fields that are encrypted. */
  enum Field {
    SEEN("visit", "seen"),
    NEED("visit_need", "content"),
    NEED_ANSWER("visit_need", "answer"),
    TASK("visit_follow_up", "task"),
    RESULT("visit_follow_up", "result");

    private final String table;
    private final String column;

    Field(String table, String column) {
      this.table = table;
      this.column = column;
    }
  }

  @Inject FieldCipher cipher;

  String seal(Field field, UUID row, String clear) {
    return cipher.encrypt(field.table, field.column, row, clear);
  }

  String open(Field field, UUID row, String stored) {
    return cipher.decrypt(field.table, field.column, row, stored);
  }
}
