package org.nuanliu.demo.province;

import static org.nuanliu.union.UnionKind.CITY;
import static org.nuanliu.union.UnionKind.COUNTY;
import static org.nuanliu.union.UnionKind.DIRECT_COUNTY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.union.UnionSummary;

/** Stations of the demonstration in every city and county, with half a year of use. */
final class StationMaking {

  private static final int PER_UNION = 2;
  private static final int MONTHS = 6;

  private static final List<String> SEVEN =
      List.of("room", "seats", "microwave", "water", "air-conditioning", "washroom", "medicine");
  private static final List<String> MORE = List.of("charging", "wifi", "reading", "rain-gear");
  private static final List<String> PLACES = List.of("人民广场", "客运站", "建设路", "火车站", "中心公园");
  private static final List<String> PARTNERS = List.of("某银行支行", "某通信营业厅", "某物业公司");

  private final DemoTree tree;
  private final StepActors staff;
  private final FieldCipher cipher;
  private final LocalDate today;
  private final SplittableRandom random = new SplittableRandom(20180216L);
  private int made;

  private final CopyRows stations =
      new CopyRows(
          "station",
          "id, union_path, number, name, area_code, address, longitude, latitude, kind, partner, keeper_name,"
              + " keeper_phone, floor_area, all_day, opens_at, closes_at, capacity, facilities, state, map_listed");
  private final CopyRows uses =
      new CopyRows(
          "station_use", "id, station_id, union_path, month, visitors, staff_id, staff_name");
  private final CopyRows visits =
      new CopyRows(
          "station_visit",
          "id, station_id, union_path, visited_on, workers, migrant_workers, content, staff_id, staff_name,"
              + " staff_union_name");
  private final CopyRows checks =
      new CopyRows(
          "station_check",
          "id, station_id, union_path, checked_on, met, missing, note, staff_id, staff_name");

  StationMaking(DemoTree tree, StepActors staff, FieldCipher cipher, LocalDate today) {
    this.tree = tree;
    this.staff = staff;
    this.cipher = cipher;
    this.today = today;
  }

  /** Nothing when there are stations already. */
  void make(Connection connection) throws SQLException {
    if (exist(connection)) {
      return;
    }
    for (UnionSummary union : tree.of(CITY, DIRECT_COUNTY, COUNTY)) {
      for (int number = 0; number < PER_UNION; number++) {
        make(union, PLACES.get((made + number) % PLACES.size()));
      }
    }
    for (CopyRows rows : List.of(stations, uses, visits, checks)) {
      rows.writeTo(connection);
    }
    try (var select = connection.prepareStatement("SELECT setval('station_number', ?)")) {
      select.setInt(1, made);
      select.execute();
    }
  }

  private static boolean exist(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT EXISTS (SELECT FROM station)")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private void make(UnionSummary union, String place) {
    UUID id = Ids.next();
    boolean joint = random.nextBoolean();
    boolean allDay = random.nextInt(4) == 0;
    List<String> facilities = facilities();
    DemoActor actor = staff.with("registrar", union, Set.of());
    String town = union.name().replaceAll("总工会$", "");
    stations.add(
        id,
        union.path(),
        "ZD%06d".formatted(++made),
        "%s%s户外劳动者驿站".formatted(town, place),
        union.areaCode(),
        "%s%s演示路 %d 号".formatted(town, place, 1 + random.nextInt(200)),
        "11%d.%06d".formatted(1 + random.nextInt(5), random.nextInt(1_000_000)),
        "3%d.%06d".formatted(2 + random.nextInt(4), random.nextInt(1_000_000)),
        joint ? "joint" : "own",
        joint ? DemoNames.pick(random, PARTNERS) : null,
        actor.name(),
        cipher.encrypt("station", "keeper_phone", id, "1540000%04d".formatted(made)),
        15 + random.nextInt(60),
        allDay,
        allDay ? null : "07:00",
        allDay ? null : "20:30",
        6 + random.nextInt(20),
        facilities,
        random.nextInt(15) == 0 ? "PAUSED" : "OPEN",
        random.nextInt(4) > 0);
    happenings(id, union, actor, facilities);
  }

  private void happenings(UUID id, UnionSummary union, DemoActor actor, List<String> facilities) {
    for (int month = MONTHS; month > 0; month--) {
      uses.add(
          Ids.next(),
          id,
          union.path(),
          today.minusMonths(month).withDayOfMonth(1),
          120 + random.nextInt(900),
          actor.id(),
          actor.name());
    }
    if (made % 2 == 0) {
      int workers = 8 + random.nextInt(40);
      visits.add(
          Ids.next(),
          id,
          union.path(),
          today.minusDays(3 + random.nextInt(30)),
          workers,
          workers / 2,
          "慰问坚守岗位的环卫工人、快递员和送餐员，送去手套、保温杯。",
          actor.id(),
          actor.name(),
          union.name());
    }
    List<String> missing = SEVEN.stream().filter(one -> !facilities.contains(one)).toList();
    checks.add(
        Ids.next(),
        id,
        union.path(),
        today.minusDays(10 + random.nextInt(60)),
        missing.isEmpty()
            ? List.of("sign", "place", "facilities", "service", "rules")
            : List.of("sign", "place", "service"),
        missing,
        null,
        actor.id(),
        actor.name());
  }

  private List<String> facilities() {
    List<String> chosen = new ArrayList<>(SEVEN);
    if (random.nextInt(3) == 0) {
      chosen.remove(random.nextInt(chosen.size()));
    }
    MORE.stream().filter(one -> random.nextBoolean()).forEach(chosen::add);
    return chosen;
  }
}
