package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.household.register.domain.NoticeKind;

/**
 * A public notice of this file.
 *
 * @param id stands in the address of the public page
 * @param ended whether it was taken down or has run out
 */
public record NoticeEntry(
    UUID id,
    NoticeKind kind,
    String maskedName,
    String place,
    String phone,
    LocalDate startsOn,
    LocalDate endsOn,
    boolean provisional,
    boolean ended) {}
