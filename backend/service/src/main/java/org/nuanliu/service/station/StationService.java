package org.nuanliu.service.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.person.PhoneNumber;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.reveal.Reveal;
import org.nuanliu.platform.reveal.RevealRequest;
import org.nuanliu.platform.reveal.RevealedValue;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.service.station.domain.StationStandard;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Registers stations and keeps what is told of them. */
@ApplicationScoped
class StationService {

  /** As the audit trail names the record. */
  static final String OBJECT = "station";

  private static final String PHONE = "/keeperPhone";

  @Inject StationRepository stations;
  @Inject StationRights rights;
  @Inject StationFormCheck check;
  @Inject FieldCipher cipher;
  @Inject Reveal revealing;
  @Inject Unions unions;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  StationDetail get(UUID id) {
    return detail(named(id));
  }

  /**
   * @throws Problem 400 for unknown codes, 422 for what does not fit together
   */
  @Transactional
  StationDetail create(StationForm form) {
    var station = new Station();
    station.id = Ids.next();
    station.number = stations.nextNumber();
    station.createdAt = OffsetDateTime.now(clock);
    fill(station, form);
    stations.persistAndFlush(station);
    audit.object(OBJECT, station.id, station.unionPath);
    return detail(station);
  }

  /**
   * @throws Problem as {@link #create}
   */
  @Transactional
  StationDetail update(UUID id, EntityVersion seen, StationForm form) {
    Station station = named(id);
    EntityVersion.require(seen, station.version);
    fill(station, form);
    stations.flush();
    return detail(station);
  }

  /**
   * The keeper's number in full.
   *
   * @throws Problem 400 for another field
   */
  @Transactional
  RevealedValue reveal(UUID id, RevealRequest request) {
    Station station = named(id);
    if (!request.field().equals(PHONE)) {
      throw new Problem(PlatformProblem.INVALID).error("/field", "nothing-masked", "这里没有隐去的号码");
    }
    return revealing.field(OBJECT, id, station.unionPath, request, () -> phone(station));
  }

  /** The station with its place in the event of the call. */
  Station named(UUID id) {
    Station station = stations.require(id);
    audit.object(OBJECT, id, station.unionPath);
    return station;
  }

  private void fill(Station station, StationForm form) {
    check.require(form, LocalDate.now(clock));
    station.unionPath = host(station, form.unionId());
    station.name = form.name().strip();
    station.areaCode = form.areaCode();
    station.address = form.address().strip();
    station.longitude = form.longitude();
    station.latitude = form.latitude();
    station.kind = form.kind();
    station.partner =
        form.partner() == null || form.partner().isBlank() ? null : form.partner().strip();
    station.keeperName = form.keeperName().strip();
    station.keeperPhone = sealed(station, form.keeperPhone());
    station.floorArea = form.floorArea();
    station.allDay = form.allDay();
    station.opensAt = form.allDay() ? null : form.opensAt();
    station.closesAt = form.allDay() ? null : form.closesAt();
    station.capacity = form.capacity();
    station.facilities = form.facilities();
    station.state = form.state();
    station.mapListed = form.mapListed();
    station.updatedAt = OffsetDateTime.now(clock);
  }

  private String host(Station station, UUID wanted) {
    if (wanted == null) {
      return Optional.ofNullable(station.unionPath).orElse(caller.get().unionPath());
    }
    return unions
        .find(wanted)
        .filter(UnionSummary::open)
        .map(UnionSummary::path)
        .filter(path -> caller.get().path().contains(path))
        .orElseThrow(
            () ->
                new Problem(PlatformProblem.RULE)
                    .error("/unionId", "out-of-scope", "请选择本工会或者下级工会"));
  }

  /** What was read masked and is sent back means the stored one. */
  private String sealed(Station station, String typed) {
    if (station.keeperPhone != null && typed.strip().equals(Mask.phone(phone(station)))) {
      return station.keeperPhone;
    }
    String number =
        PhoneNumber.any(typed)
            .map(PhoneNumber::value)
            .orElseThrow(
                () ->
                    new Problem(PlatformProblem.RULE)
                        .error(PHONE, "phone", "应为 11 位手机号，或者带区号的固定电话"));
    return cipher.encrypt("station", "keeper_phone", station.id, number);
  }

  private String phone(Station station) {
    return cipher.decrypt("station", "keeper_phone", station.id, station.keeperPhone);
  }

  private StationDetail detail(Station station) {
    UnionSummary union = unions.at(new UnionPath(station.unionPath)).orElseThrow();
    return new StationDetail(
        station.id,
        station.number,
        station.name,
        union.id(),
        union.name(),
        station.areaCode,
        station.address,
        station.longitude,
        station.latitude,
        station.kind,
        station.partner,
        station.keeperName,
        Mask.phone(phone(station)),
        station.floorArea,
        station.allDay,
        station.opensAt,
        station.closesAt,
        station.capacity,
        station.facilities,
        station.state,
        station.mapListed,
        StationStandard.missing(station.facilities),
        station.version,
        rights.allowedActions(station));
  }
}
