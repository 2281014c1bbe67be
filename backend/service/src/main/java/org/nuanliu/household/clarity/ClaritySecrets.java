package org.nuanliu.household.clarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nuanliu.platform.crypto.FieldCipher;

/** Seals and opens the encrypted fields of the four clarities; null stays null. */
@ApplicationScoped
class ClaritySecrets {

  @Inject FieldCipher cipher;

  String seal(ClaritySecret field, UUID row, String clear) {
    return cipher.encrypt(field.table(), field.column(), row, clear);
  }

  String open(ClaritySecret field, UUID row, String stored) {
    return cipher.decrypt(field.table(), field.column(), row, stored);
  }
}
