package org.nuanliu.household.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.household.transfer.domain.TransferState;

/** A transfer in the list of the union that gives. */
public record TransferEntry(
    UUID id,
    UUID householdId,
    String number,
    String maskedName,
    String fromUnionName,
    String toUnionName,
    boolean asked,
    String reasonKind,
    TransferState state,
    LocalDate proposedOn,
    LocalDate dueOn,
    LocalDate endedOn) {}
