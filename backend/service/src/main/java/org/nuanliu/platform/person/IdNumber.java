package org.nuanliu.platform.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A resident's ID number after GB 11643-1999, always in its form of 18 characters.
 *
 * <p>What people type is accepted generously: full-width digits, blanks, a small x, and the 15
 * digits that were issued before October 1999. The area prefix is never a reason to refuse, because
 * areas are abolished and people keep their number; {@link #hasKnownProvince} is for a warning.
 */
public record IdNumber(String value) {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final Pattern LEGACY = Pattern.compile("[0-9]{15}");
  private static final Pattern CURRENT = Pattern.compile("[0-9]{17}[0-9X]");
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  /**
   * @param typed as a person typed it
   * @param today nobody is born after this day
   * @throws IllegalArgumentException where {@link #faultOf} finds a fault
   */
  public static IdNumber of(String typed, LocalDate today) {
    faultOf(typed, today)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault.message());
            });
    return new IdNumber(toCurrentForm(PersonText.digits(typed)));
  }

  /**
   * @param body the first 17 digits
   */
  public static IdNumber completing(String body) {
    return new IdNumber(body + checkDigit(body));
  }

  /** Why what was typed is no ID number; empty when it is one. */
  public static Optional<IdNumberFault> faultOf(String typed, LocalDate today) {
    String digits = PersonText.digits(typed);
    if (!LEGACY.matcher(digits).matches() && !CURRENT.matcher(digits).matches()) {
      return Optional.of(IdNumberFault.SHAPE);
    }
    String current = toCurrentForm(digits);
    Optional<LocalDate> birth = birthOf(current);
    if (birth.isEmpty()) {
      return Optional.of(IdNumberFault.BIRTH_DATE);
    }
    if (birth.get().isAfter(today)) {
      return Optional.of(IdNumberFault.BORN_LATER);
    }
    return checkDigit(current) == current.charAt(17)
        ? Optional.empty()
        : Optional.of(IdNumberFault.CHECK_DIGIT);
  }

  public LocalDate birthDate() {
    return birthOf(value).orElseThrow();
  }

  /** Age in completed years. */
  public int ageOn(LocalDate day) {
    return birthDate().until(day).getYears();
  }

  public Sex sex() {
    return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** Area where the number was issued, GB/T 2260 of that time. */
  public String areaCode() {
    return value.substring(0, 6);
  }

  public boolean hasKnownProvince() {
    return PROVINCES.contains(value.substring(0, 2));
  }

  /** Never the whole number: records are printed in logs by accident. */
  @Override
  public String toString() {
    return "IdNumber[%s…]".formatted(value.substring(0, 4));
  }

  private static String toCurrentForm(String digits) {
    if (digits.length() == 18) {
      return digits;
    }
    String body = digits.substring(0, 6) + "19" + digits.substring(6);
    return body + checkDigit(body);
  }

  private static char checkDigit(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }

  private static Optional<LocalDate> birthOf(String number) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(number, 6, 10, 10),
              Integer.parseInt(number, 10, 12, 10),
              Integer.parseInt(number, 12, 14, 10)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
