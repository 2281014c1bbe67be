package org.nuanliu.household.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.household.register.domain.NoticeKind;

/**
 * What anybody may read of a noticed family (domain rules §11.8): no ID number, no card, no
 * disease, no child.
 *
 * @param kind 拟建档 or 拟脱困
 * @param maskedName 张*
 * @param unitName the union that files
 * @param category name of the 困难类别
 * @param cause name of the main cause
 * @param phone for objections
 */
public record PublicNotice(
    UUID id,
    NoticeKind kind,
    String maskedName,
    String unitName,
    String category,
    String cause,
    LocalDate startsOn,
    LocalDate endsOn,
    String phone) {}
