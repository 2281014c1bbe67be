package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;

/** Seals and opens the encrypted fields of a file, and finds them by their numbers. */
@ApplicationScoped
class HouseholdSecrets {

  @Inject FieldCipher cipher;
  @Inject BlindIndex index;

  /** Null stays null. */
  String seal(HouseholdSecret field, UUID row, String clear) {
    return cipher.encrypt(field.table(), field.column(), row, clear);
  }

  /**
   * The value sealed, or what is stored already where nothing has changed, so that a save does not
   * rewrite what nobody touched.
   */
  String seal(HouseholdSecret field, UUID row, String clear, String stored) {
    return stored != null && open(field, row, stored).equals(clear)
        ? stored
        : seal(field, row, clear);
  }

  /** Null stays null. */
  String open(HouseholdSecret field, UUID row, String stored) {
    return cipher.decrypt(field.table(), field.column(), row, stored);
  }

  /**
   * @param number in its form of 18 characters; null for none
   */
  byte[] idNumberIndex(String number) {
    return index.of("person.id-number", number);
  }

  /**
   * @param number eleven digits; null for none
   */
  byte[] mobileIndex(String number) {
    return index.of("person.mobile", number);
  }

  /**
   * @param number digits only; null for none
   */
  byte[] accountIndex(String number) {
    return index.of("household.account", number);
  }
}
