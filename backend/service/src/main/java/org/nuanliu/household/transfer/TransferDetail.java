package org.nuanliu.household.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.transfer.domain.TransferState;

/**
 * A transfer as the union that gives it knows it.
 *
 * @param householdId the file; once it has gone, this union does not find it any more
 * @param asked whether the receiving union asked for it
 * @param answer what the last side that said no wrote
 * @param allowedActions what the caller may do now
 */
public record TransferDetail(
    UUID id,
    UUID householdId,
    String number,
    String maskedName,
    String fromUnionName,
    UUID toUnionId,
    String toUnionName,
    boolean asked,
    String reasonKind,
    String reason,
    TransferState state,
    String proposedByName,
    LocalDate proposedOn,
    LocalDate dueOn,
    String answer,
    LocalDate endedOn,
    int version,
    List<String> allowedActions) {}
