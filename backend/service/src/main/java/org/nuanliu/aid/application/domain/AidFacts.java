package org.nuanliu.aid.application.domain;

import java.time.LocalDate;
import java.util.List;
import org.nuanliu.aid.rule.domain.AidPurpose;
import org.nuanliu.platform.money.Money;

/**
 * Everything that is checked before an application is handed in.
 *
 * @param variant of list {@code aid-variant}; null where it is not told
 * @param requested null while it is not told
 * @param declared 个人自付 as stated; null while it is not told
 * @param student whether the person is at school
 * @param onFile whether the family stands in the register (在档)
 * @param temporary whether it stands there only as an emergency
 * @param filedOn null for a file that was never filed
 * @param urgentMaximum what may be given by the short way
 * @param account whether a bank card or passbook is registered
 * @param today day of submission
 */
public record AidFacts(
    AidPurpose purpose,
    String variant,
    boolean urgent,
    AidForm form,
    Money requested,
    Money declared,
    List<AidVoucher> vouchers,
    boolean student,
    boolean onFile,
    boolean temporary,
    LocalDate filedOn,
    Money urgentMaximum,
    boolean account,
    LocalDate today) {}
