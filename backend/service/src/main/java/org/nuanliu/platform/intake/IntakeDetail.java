package org.nuanliu.platform.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A batch. While it is checked or loaded the counts grow.
 *
 * @param reason why it could not be checked, or why the approver gave it back
 * @param ignored headings of the file that the template does not have
 * @param choice which rows are loaded; absent until it is submitted
 * @param toLoad rows that the choice loads in all; absent until it is submitted
 * @param mark stands for the rows and the choice; an approval names it
 * @param recognised the file was uploaded before, and this is what came of it
 * @param purged file and rows are deleted, because their time was over
 * @param allowedActions what the caller may do now
 */
public record IntakeDetail(
    UUID id,
    IntakeState state,
    String stateLabel,
    String fileName,
    String importerName,
    String reason,
    List<String> ignored,
    int totalRows,
    int validRows,
    int faultyRows,
    int duplicateRows,
    int refusedRows,
    int loadedRows,
    int skippedRows,
    LoadChoice choice,
    Integer toLoad,
    String mark,
    String approverName,
    OffsetDateTime createdAt,
    OffsetDateTime decidedAt,
    boolean recognised,
    boolean purged,
    int version,
    List<String> allowedActions) {}
