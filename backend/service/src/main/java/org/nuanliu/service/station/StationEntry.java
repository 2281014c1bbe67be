package org.nuanliu.service.station;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.service.station.domain.StationState;

/**
 * A station in a list.
 *
 * @param missing what it lacks of “七个一”, of list {@code station-facility}
 * @param checkedOn when it was checked last; absent for never
 * @param visitors in the newest month that was told; absent while none was
 */
public record StationEntry(
    UUID id,
    String number,
    String name,
    String unionName,
    String areaCode,
    String address,
    String kind,
    String hours,
    int capacity,
    StationState state,
    boolean mapListed,
    List<String> missing,
    LocalDate checkedOn,
    Integer visitors) {}
