package org.nuanliu.platform.intake;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A batch in a list.
 *
 * @param rows in the file, as far as it is checked
 */
public record IntakeEntry(
    UUID id,
    IntakeState state,
    String stateLabel,
    String fileName,
    String importerName,
    int rows,
    int loadedRows,
    OffsetDateTime createdAt) {}
