package org.nuanliu.household.change;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.change.domain.ChangePart;
import org.nuanliu.household.change.domain.ChangeState;
import org.nuanliu.household.change.domain.ChangeType;
import org.nuanliu.household.change.domain.ChangedField;
import org.nuanliu.household.register.PersonFacts;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdForm;

/**
 * A whole change. Numbers are masked.
 *
 * @param parts what it may touch
 * @param form the file as it shall be
 * @param differences before and after, field by field
 * @param moved what has changed in the file since it was proposed, of all that it may touch: while
 *     there is anything it cannot be approved
 * @param issues what stands between it and its submission; empty once it is submitted
 * @param judgement the category test as it would be; absent where it could not be run
 * @param papers those that prove it
 * @param papersNeeded kinds of which there must be at least one: what the type asks for, and what
 *     the family as it would be lacks
 * @param newHead of 分户: who becomes the head of the new family
 * @param merged of 合并档案: the file that goes into this one
 * @param authorityLabel who decides; absent before it is submitted
 * @param decidingUnionName where that is
 * @param allowedActions what the caller may do now
 */
public record ChangeDetail(
    UUID id,
    UUID householdId,
    String householdNumber,
    String headName,
    String unionName,
    ChangeType type,
    String typeLabel,
    ChangeState state,
    List<ChangePart> parts,
    String reason,
    HouseholdForm form,
    List<PersonFacts> persons,
    List<ChangedField> differences,
    List<ChangedField> moved,
    List<FormIssue> issues,
    CategoryOutcome judgement,
    List<ChangePaperEntry> papers,
    List<String> papersNeeded,
    UUID newHead,
    MergedFileEntry merged,
    String authorityLabel,
    String decidingUnionName,
    String proposedByName,
    LocalDate proposedOn,
    LocalDate dueOn,
    String opinion,
    LocalDate decidedOn,
    int version,
    List<String> allowedActions) {}
