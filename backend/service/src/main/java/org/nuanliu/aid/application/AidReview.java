package org.nuanliu.aid.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.nuanliu.platform.money.Money;

/**
 * What the reviewing union found.
 *
 * @param verified 核定的个人自付金额; absent where the purpose does not ask for it
 * @param unitAid 核定的单位救助金额; absent for nothing
 * @param socialAid 核定的社会救助金额; absent for nothing
 * @param granted what shall be given
 */
public record AidReview(
    Money verified,
    Money unitAid,
    Money socialAid,
    @NotNull Money granted,
    @Size(max = 500) String opinion) {}
