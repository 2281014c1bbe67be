package org.nuanliu.dictionary.standard;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * A 低保标准 as it is shown.
 *
 * @param areaName of the area on the first day
 * @param validTo first day of the next standard of the area; null when it is the last
 * @param document notice that sets it; null in demonstration data
 */
public record StandardDetail(
    UUID id,
    String areaCode,
    String areaName,
    LocalDate validFrom,
    LocalDate validTo,
    Money amount,
    String document,
    String note,
    int version) {}
