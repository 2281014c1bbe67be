package org.nuanliu.household.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.money.Money;

/**
 * A file in a list.
 *
 * @param number absent for a draft
 * @param persons the head included
 * @param monthPerCapita 家庭月人均收入, absent while nobody is typed in
 * @param dueOn last day of the step that is due
 * @param reviewedOn last day on which the whole file was looked at
 * @param paperDueOn until when the paper file must show what has changed
 * @param papersValidUntil first day on which a paper has run out
 * @param incomePermille income per head in thousandths of the local standard
 * @param expiresOn last day of a temporary file
 * @param endedOn day of 脱困 or 注销
 */
public record HouseholdEntry(
    UUID id,
    String number,
    HouseholdState state,
    String headName,
    UUID unionId,
    String unionName,
    String fileLevel,
    String category,
    String mainCause,
    String workerKind,
    int persons,
    Money monthPerCapita,
    LocalDate dueOn,
    boolean dueProvisional,
    LocalDate filedOn,
    OffsetDateTime updatedAt,
    LocalDate reviewedOn,
    LocalDate paperDueOn,
    LocalDate papersValidUntil,
    Integer incomePermille,
    LocalDate expiresOn,
    LocalDate endedOn) {}
