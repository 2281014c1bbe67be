package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.register.domain.EndingKind;
import org.nuanliu.household.register.domain.EndingOutcome;

/**
 * 解困, 脱困 or 注销, as proposed and as decided. Who did what stands in 办理经过.
 *
 * @param reason of list {@code cancellation-reason}; only of a 注销
 * @param persons of the family on the day of the proposal
 * @param months of a 脱困, the oldest first
 * @param outcome absent while it is undecided
 */
public record EndingEntry(
    UUID id,
    EndingKind kind,
    String reason,
    String explanation,
    int persons,
    Boolean familyAgrees,
    String familyStatement,
    List<EndingMonth> months,
    LocalDate proposedOn,
    LocalDate reviewedOn,
    LocalDate decidedOn,
    EndingOutcome outcome) {}
