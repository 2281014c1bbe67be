package org.nuanliu.household.change;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdForm;

/**
 * What is proposed so far.
 *
 * @param form the whole form; only the parts of the change's type may differ from what was read
 * @param reason why; needed when it is submitted
 * @param newHead of 分户: who of those that leave becomes the head of the new family
 */
public record ChangeProposal(
    @NotNull @Valid HouseholdForm form, @Size(max = 500) String reason, UUID newHead) {}
