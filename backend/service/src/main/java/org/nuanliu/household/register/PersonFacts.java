package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.person.Sex;

/**
 * What the system knows of a person beyond what was typed.
 *
 * @param sex from the ID number; absent while it is not valid
 * @param verifiedMonthIncome 核实月收入, absent before the survey
 */
public record PersonFacts(
    UUID id, String name, Sex sex, LocalDate birthDate, Integer age, Money verifiedMonthIncome) {}
