package org.nuanliu.union.staff;

import java.security.SecureRandom;

/**
 * A password that is read out or written down once: no characters that look alike, and of every
 * sort that the realm's policy asks for. About 65 bits.
 */
final class FirstPassword {

  private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
  private static final String DIGITS = "23456789";
  private static final String ALL = CAPITALS + SMALL + DIGITS;
  private static final int REST_OF_GROUP = 3;
  private static final SecureRandom RANDOM = new SecureRandom();

  private FirstPassword() {}

  /** Three groups of four, joined by dashes; each group begins with another sort of character. */
  static String next() {
    var password = new StringBuilder();
    for (String first : new String[] {CAPITALS, SMALL, DIGITS}) {
      if (!password.isEmpty()) {
        password.append('-');
      }
      password.append(any(first));
      for (int i = 0; i < REST_OF_GROUP; i++) {
        password.append(any(ALL));
      }
    }
    return password.toString();
  }

  private static char any(String alphabet) {
    return alphabet.charAt(RANDOM.nextInt(alphabet.length()));
  }
}
