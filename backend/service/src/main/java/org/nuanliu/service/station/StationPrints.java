package org.nuanliu.service.station;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.print.PaperKind;
import org.nuanliu.platform.print.PaperStamp;
import org.nuanliu.platform.print.PdfFile;
import org.nuanliu.platform.print.PrintedObject;
import org.nuanliu.platform.print.PrintedPaperEntry;
import org.nuanliu.platform.print.Printing;
import org.nuanliu.platform.print.QrCode;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.Unions;

/** 站点二维码: the sheet that hangs at the door. */
@ApplicationScoped
class StationPrints {

  private static final String KIND = "station-sheet";
  private static final String TITLE = "户外劳动者服务站点二维码";

  @Inject StationService stations;
  @Inject Printing printing;
  @Inject EntityManager entities;
  @Inject Unions unions;
  @Inject Codes codes;
  @Inject Clock clock;

  @ConfigProperty(name = "nuanliu.public-url")
  String publicUrl;

  @Produces
  @Singleton
  PaperKind stationSheet() {
    return new Kind(entities);
  }

  @Transactional
  PrintedPaperEntry print(UUID id) {
    Station station = stations.named(id);
    var object =
        new PrintedObject(station.id, station.version, station.unionPath, unionName(station), null);
    return printing.issue(new Kind(entities), object, false, stamp -> html(station, stamp));
  }

  /**
   * @throws Problem 404 unless the caller printed it of this station a short while ago, 409 when it
   *     has changed since
   */
  @Transactional
  PdfFile content(UUID id, UUID printId) {
    Station station = stations.named(id);
    var print = printing.fetchable(printId);
    if (!print.kind().equals(KIND) || !station.id.equals(print.objectId())) {
      throw Problem.notFound();
    }
    byte[] bytes = printing.content(printId, stamp -> html(station, stamp));
    return new PdfFile("%s-%s.pdf".formatted(TITLE, station.number), bytes);
  }

  private String html(Station station, PaperStamp stamp) {
    String address = publicUrl + "/public/stations?code=" + station.number;
    return StationTemplates.stationSheet(
            new StationSheet(
                station.number,
                station.name,
                station.address,
                Station.hours(station.allDay, station.opensAt, station.closesAt),
                station.facilities.stream().map(this::facility).collect(joining("、")),
                unionName(station),
                QrCode.dataUri(address),
                address),
            stamp)
        .render();
  }

  private String facility(String code) {
    return codes.label("station-facility", code, LocalDate.now(clock)).orElse(code);
  }

  private String unionName(Station station) {
    return unions.at(new UnionPath(station.unionPath)).orElseThrow().name();
  }

  private record Kind(EntityManager entities) implements PaperKind {

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String title() {
      return TITLE;
    }

    @Override
    public OptionalInt currentVersion(UUID objectId) {
      return Optional.ofNullable(entities.find(Station.class, objectId)).stream()
          .mapToInt(station -> station.version)
          .findFirst();
    }
  }
}
