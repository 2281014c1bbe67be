package org.nuanliu.visit.record;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.nuanliu.platform.money.Money;
import org.nuanliu.visit.record.domain.GiftKind;

/**
 * Something that was given, or promised to the card.
 *
 * @param source of list {@code fund-source}; public money only by card
 * @param amount 元; of goods their value
 * @param what name and number of goods
 * @param paperNumber of the list that was signed, where nobody signed on the screen
 */
public record VisitGiftRecord(
    @NotNull GiftKind kind,
    @NotNull @Pattern(regexp = "[a-z-]{1,20}") String source,
    @NotNull Money amount,
    @Size(max = 200) String what,
    @Size(max = 40) String paperNumber) {}
