package org.nuanliu.aid.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.aid.application.domain.AidForm;
import org.nuanliu.aid.application.domain.AidIssue;
import org.nuanliu.aid.application.domain.AidState;
import org.nuanliu.aid.application.domain.AidVoucher;
import org.nuanliu.aid.rule.SourceChoice;
import org.nuanliu.aid.rule.domain.AidDecision;
import org.nuanliu.platform.money.Money;

/**
 * An application with everything that decides it.
 *
 * @param fileState how the file stands now; absent when it lies beyond this union
 * @param persons of whom it may be about
 * @param decision how much may be given and why: as it stands now, and as it was decided once it is
 * @param sources which money may pay it, by the rules of today
 * @param issues what stands between a draft and its submission
 * @param opinions every step, the oldest first
 * @param route unions that approve the amount, in their order
 * @param accountLast4 of the family's bank card or passbook
 * @param dueOn last day of the step that is due
 * @param allowedActions what the caller may do now
 */
public record AidApplicationDetail(
    UUID id,
    String number,
    String unionName,
    UUID householdId,
    String householdNumber,
    String headName,
    String fileLevel,
    boolean temporary,
    String fileState,
    UUID personId,
    String personName,
    List<AidPersonChoice> persons,
    String purpose,
    String variant,
    boolean urgent,
    AidState state,
    int year,
    AidForm form,
    Money requested,
    Money declared,
    Money verified,
    Money unitAid,
    Money socialAid,
    Money granted,
    List<AidVoucher> vouchers,
    List<AidPaperEntry> papers,
    AidDecision decision,
    List<SourceChoice> sources,
    List<AidIssue> issues,
    List<AidOpinionEntry> opinions,
    List<String> route,
    String accountLast4,
    String accountHolder,
    LocalDate appliedOn,
    LocalDate approvedOn,
    LocalDate paidOn,
    LocalDate dueOn,
    int version,
    List<String> allowedActions) {}
