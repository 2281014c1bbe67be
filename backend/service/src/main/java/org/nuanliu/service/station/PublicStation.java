package org.nuanliu.service.station;

import java.math.BigDecimal;
import java.util.List;

/**
 * A station as anybody sees it, without anything on its keeper.
 *
 * @param facilities their labels
 */
public record PublicStation(
    String number,
    String name,
    String areaName,
    String address,
    BigDecimal longitude,
    BigDecimal latitude,
    String hours,
    int capacity,
    List<String> facilities,
    String unionName) {}
