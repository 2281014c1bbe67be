package org.nuanliu.demo.account;

import java.security.SecureRandom;

/**
 * What a person of the demonstration signs in with.
 *
 * @param totpKey key of the one-time codes of whoever needs them; empty for everybody else
 */
record DemoLogin(String password, String totpKey) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
  private static final String DIGITS = "23456789";
  private static final int GROUP = 4;
  private static final int KEY_LENGTH = 20;

  /** Made up at random; easy to read out and to type. */
  static DemoLogin next(boolean secondFactor) {
    String password = some(LETTERS, GROUP) + "-" + some(LETTERS, GROUP) + "-" + some(DIGITS, GROUP);
    return new DemoLogin(password, secondFactor ? some(LETTERS + DIGITS, KEY_LENGTH) : "");
  }

  private static String some(String alphabet, int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
