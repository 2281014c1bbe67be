package org.nuanliu.platform.print;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code on a document: 100 random bits as 20 characters that nobody confuses, in groups of four.
 */
final class PaperCode {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Crockford's: without I, L, O, U. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 20;
  private static final int GROUP = 4;

  private PaperCode() {}

  static String next() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /**
   * The code as it is printed, from what somebody typed: small letters, blanks, and O and I for the
   * digits that they look like. Empty for what cannot be one.
   */
  static Optional<String> read(String typed) {
    String code =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-－—]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (code.length() != LENGTH || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    return Optional.of(String.join("-", code.split("(?<=\\G.{4})")));
  }
}
