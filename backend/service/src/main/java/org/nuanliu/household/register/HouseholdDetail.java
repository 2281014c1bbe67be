package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.HouseholdState;

/**
 * A whole file. Numbers are masked; one is revealed at a time, with a reason.
 *
 * @param form as typed, with masked numbers; sent back unchanged, they stay as they are
 * @param issues what stands between the form and its submission; empty once it is submitted
 * @param judgement the category test with today's figures while the form may change, afterwards as
 *     it decided; absent while it cannot be run
 * @param checklist the papers that this family must bring, and whether they are there
 * @param notice the newest public notice
 * @param approvals the approvals that the file needs, in their order
 * @param dueProvisional the deadline may move, because the calendar of its year is not published
 * @param life what became of the family since it was filed
 * @param allowedActions what the caller may do now
 */
public record HouseholdDetail(
    UUID id,
    String number,
    HouseholdState state,
    UUID unionId,
    String unionName,
    String registrarName,
    HouseholdForm form,
    List<PersonFacts> persons,
    List<ItemFacts> items,
    List<FormIssue> issues,
    CategoryOutcome judgement,
    List<PaperNeed> checklist,
    List<PaperEntry> papers,
    List<SurveyEntry> surveys,
    NoticeEntry notice,
    List<ObjectionEntry> objections,
    List<ComparisonEntry> comparisons,
    List<ApprovalEntry> approvals,
    LocalDate submittedOn,
    LocalDate filedOn,
    LocalDate dueOn,
    boolean dueProvisional,
    HouseholdLife life,
    int version,
    List<String> allowedActions) {}
