package org.nuanliu.aid.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.nuanliu.aid.application.domain.AidForm;
import org.nuanliu.aid.application.domain.AidVoucher;
import org.nuanliu.platform.money.Money;

/**
 * What an application says, as it is typed; a draft may lack anything.
 *
 * @param personId of whom it is about
 * @param variant of list {@code aid-variant}
 * @param declared 个人实际支出（自付） as the unit states it
 * @param unitAid what the unit gave for the same; absent for nothing
 * @param socialAid what others gave for the same; absent for nothing
 */
public record AidApplicationUpdate(
    @NotNull UUID personId,
    @Size(max = 20) String variant,
    @NotNull @Valid AidForm form,
    Money requested,
    Money declared,
    Money unitAid,
    Money socialAid,
    @NotNull @Size(max = 50) List<@NotNull @Valid AidVoucher> vouchers) {}
