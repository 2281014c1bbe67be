package org.nuanliu.household.register;

/**
 * The paper that hangs on the board: what anybody may read (domain rules §11.8), and how to object.
 *
 * @param title 困难职工公示, or 困难职工脱困公示
 * @param intent what the union means to do with the family
 * @param pageAddress where anybody may object
 */
public record NoticeSheet(
    String title,
    String intent,
    String maskedName,
    String unitName,
    String category,
    String cause,
    String startsOn,
    String endsOn,
    String place,
    String phone,
    String pageAddress) {}
