package org.nuanliu.household;

import java.time.LocalDate;

/** Which texts a family consents to. */
public interface ConsentTexts {

  /**
   * The edition in force on a day.
   *
   * @throws IllegalStateException before the first day of the first edition
   */
  String versionOn(LocalDate day);
}
