package org.nuanliu.household.register;

import org.nuanliu.platform.money.Money;

/** What people typed, as it is stored. */
final class Typed {

  private Typed() {}

  /** Without blanks around it; null where nothing is left. */
  static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  static Long fen(Money amount) {
    return amount == null ? null : amount.fen();
  }
}
