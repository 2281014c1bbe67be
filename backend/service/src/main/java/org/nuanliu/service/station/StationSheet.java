package org.nuanliu.service.station;

/**
 * What stands on the sheet at the door; every value is written out.
 *
 * @param qr of the address, a picture's address
 * @param pageAddress where everybody sees this station
 */
public record StationSheet(
    String number,
    String name,
    String address,
    String hours,
    String facilities,
    String unionName,
    String qr,
    String pageAddress) {}
