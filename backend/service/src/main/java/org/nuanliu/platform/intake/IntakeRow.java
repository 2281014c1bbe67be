package org.nuanliu.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A row of the staging table, opened.
 *
 * @param skipped why it was not loaded after all; null for none
 */
record IntakeRow(
    int number,
    UUID id,
    String targetPath,
    Verdict verdict,
    Map<String, String> cells,
    List<CellFault> faults,
    UUID loadedId,
    String skipped) {

  StagedRow staged() {
    return new StagedRow(number, targetPath, cells);
  }
}
