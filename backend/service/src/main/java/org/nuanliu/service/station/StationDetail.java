package org.nuanliu.service.station;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.nuanliu.service.station.domain.StationState;

/**
 * A station; the fields are those of {@link StationForm}.
 *
 * @param keeperPhone masked
 * @param missing what it lacks of “七个一”, of list {@code station-facility}
 * @param allowedActions what the caller may do now
 */
public record StationDetail(
    UUID id,
    String number,
    String name,
    UUID unionId,
    String unionName,
    String areaCode,
    String address,
    BigDecimal longitude,
    BigDecimal latitude,
    String kind,
    String partner,
    String keeperName,
    String keeperPhone,
    Integer floorArea,
    boolean allDay,
    String opensAt,
    String closesAt,
    int capacity,
    List<String> facilities,
    StationState state,
    boolean mapListed,
    List<String> missing,
    int version,
    List<String> allowedActions) {}
