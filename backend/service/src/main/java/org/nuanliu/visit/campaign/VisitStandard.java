package org.nuanliu.visit.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.nuanliu.platform.money.Money;

/**
 * How much one kind of people is given as a rule.
 *
 * @param object of list {@code visit-object}
 * @param amount 元 for each family or person; zero for words only
 */
public record VisitStandard(
    @NotNull @Pattern(regexp = "[0-9]{1,2}") String object, @NotNull Money amount) {}
