package org.nuanliu.platform.intake;

import java.util.List;
import java.util.UUID;

/**
 * A row in the preview.
 *
 * @param number as the spreadsheet shows it
 * @param title who or what it is
 * @param faults what is wrong with it, each with what stands in the cell, masked
 * @param loadedId the record that was made of it; absent while there is none
 * @param skipped why it was not loaded after all
 */
public record IntakeRowEntry(
    int number,
    String title,
    Verdict verdict,
    String verdictLabel,
    List<ShownFault> faults,
    UUID loadedId,
    String skipped) {

  /**
   * One fault.
   *
   * @param heading of the column; absent for the row as a whole
   * @param value what stands in the cell, numbers masked; absent where it is empty
   * @param message what is wrong
   * @param blocking false for a warning
   */
  public record ShownFault(String heading, String value, String message, boolean blocking) {}
}
