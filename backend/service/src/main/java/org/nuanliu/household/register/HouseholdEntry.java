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
    OffsetDateTime updatedAt) {}
