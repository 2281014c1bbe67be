package org.nuanliu.household.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.transfer.domain.TransferState;

/**
 * A transfer as the receiving union knows it. Before it is offered only what this union asked for.
 *
 * @param askedNumber the ID number that was asked for, masked; absent where nobody asked
 * @param householdId the file, once it is here
 * @param allowedActions what the caller may do now
 */
public record InvitationDetail(
    UUID id,
    TransferState state,
    boolean asked,
    String askedNumber,
    String maskedName,
    String number,
    String category,
    String fromUnionName,
    String toUnionName,
    String reasonKind,
    LocalDate dueOn,
    String answer,
    LocalDate endedOn,
    UUID householdId,
    int version,
    List<String> allowedActions) {}
