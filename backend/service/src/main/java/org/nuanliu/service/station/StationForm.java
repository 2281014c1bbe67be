package org.nuanliu.service.station;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.nuanliu.service.station.domain.StationState;

/**
 * What is told of a station.
 *
 * @param unionId the union that runs it, the caller's or one below; absent for the caller's
 * @param areaCode of list {@code area}
 * @param longitude GCJ-02; both or neither
 * @param kind of list {@code station-kind}
 * @param partner whom it is run with; needed for one that is run together
 * @param keeperPhone in full, or masked as it was read when it stays as it is
 * @param floorArea square metres
 * @param opensAt needed, as {@code closesAt}, unless it is open all day
 * @param capacity persons at once
 * @param facilities of list {@code station-facility}
 */
public record StationForm(
    @NotBlank @Size(max = 60) String name,
    UUID unionId,
    @NotNull @Pattern(regexp = "[0-9]{6}") String areaCode,
    @NotBlank @Size(max = 200) String address,
    @DecimalMin("73") @DecimalMax("136") @Digits(integer = 3, fraction = 6) BigDecimal longitude,
    @DecimalMin("3") @DecimalMax("54") @Digits(integer = 2, fraction = 6) BigDecimal latitude,
    @NotBlank @Size(max = 40) String kind,
    @Size(max = 100) String partner,
    @NotBlank @Size(max = 40) String keeperName,
    @NotBlank @Size(max = 30) String keeperPhone,
    @Min(1) @Max(10_000) Integer floorArea,
    @NotNull Boolean allDay,
    @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") String opensAt,
    @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") String closesAt,
    @NotNull @Min(1) @Max(1000) Integer capacity,
    @NotNull @Size(max = 30) List<@NotBlank @Size(max = 40) String> facilities,
    @NotNull StationState state,
    @NotNull Boolean mapListed) {}
