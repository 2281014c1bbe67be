package org.nuanliu.demo.province;

import static org.nuanliu.union.UnionKind.CITY;
import static org.nuanliu.union.UnionKind.COUNTY;
import static org.nuanliu.union.UnionKind.DIRECT_COUNTY;
import static org.nuanliu.union.UnionKind.INDUSTRY;
import static org.nuanliu.union.UnionKind.PROVINCE;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.nuanliu.union.UnionKind;
import org.nuanliu.union.UnionSummary;

/**
 * Money of the demonstration: grants of every source, of last year and of this one, from the union
 * that received them down to the counties, so that each of them can pay.
 */
final class FundMaking {

  /** 万元 in 分. */
  private static final long TEN_THOUSAND = 1_000_000;

  /** What a county gets of a source that comes from the province, in 万元. */
  private record Share(
      String source, String title, String document, int county, boolean lastYear) {}

  private static final List<Share> FROM_PROVINCE =
      List.of(
          new Share("central", "中央财政专项帮扶资金", "演示财〔%d〕11号", 60, true),
          new Share("provincial", "省财政帮扶资金", "演示财〔%d〕12号", 40, true),
          new Share("union-dues", "省总工会送温暖资金", "演示工〔%d〕3号", 20, true),
          new Share("donation", "社会捐助资金", "演示捐〔%d〕1号", 5, false),
          new Share("other", "其他帮扶资金", "演示工〔%d〕9号", 3, false));

  private static final int CITY_GRANT = 300;
  private static final int COUNTY_GRANT = 10;
  private static final int DESIGNATED = 100;

  /** Last year's money is small: it is there to be carried over. */
  private static final int LAST_YEAR_PART = 20;

  private final DemoTree tree;
  private final FundRows rows;
  private final LocalDate today;

  FundMaking(DemoTree tree, StepActors staff, LocalDate today) {
    this.tree = tree;
    this.rows = new FundRows(staff);
    this.today = today;
  }

  /** Nothing when there is money already. */
  void make(Connection connection) throws SQLException {
    if (FundRows.exist(connection)) {
      return;
    }
    UnionSummary province = tree.of(PROVINCE).getFirst();
    for (Share share : FROM_PROVINCE) {
      if (share.lastYear) {
        fromProvince(province, share, today.getYear() - 1, LAST_YEAR_PART);
      }
      fromProvince(province, share, today.getYear(), 100);
    }
    for (UnionSummary city : tree.of(CITY, DIRECT_COUNTY)) {
      ownMoney(city, "city", "财政帮扶资金", CITY_GRANT);
    }
    for (UnionSummary county : tree.of(COUNTY, DIRECT_COUNTY)) {
      ownMoney(county, "county", "县级财政帮扶资金", COUNTY_GRANT);
    }
    designated(province);
    rows.write(connection);
  }

  /**
   * To each city for itself and its counties, which get their part from it; to the others at once.
   */
  private void fromProvince(UnionSummary province, Share share, int year, int percent) {
    LocalDate day = day(year, 10);
    var grant =
        rows.grant(
            province,
            share.source,
            "%d年%s".formatted(year, share.title),
            share.document.formatted(year),
            null,
            year,
            day);
    long county = share.county * TEN_THOUSAND * percent / 100;
    List<UnionSummary> below = tree.of(CITY, DIRECT_COUNTY, INDUSTRY);
    long all = below.stream().mapToLong(union -> (counties(union).size() + 1) * county).sum();
    FundRows.Line top = rows.receive(grant, province, all + county, day);
    for (UnionSummary union : below) {
      List<UnionSummary> counties = counties(union);
      FundRows.Line line = rows.pass(top, union, (counties.size() + 1) * county, day(year, 20));
      for (UnionSummary one : counties) {
        rows.pass(line, one, county, day(year, 30));
      }
    }
  }

  /** A city's and a county's own budget gives something too; a city passes most of it on. */
  private void ownMoney(UnionSummary union, String source, String title, int tenThousands) {
    int year = today.getYear();
    LocalDate day = day(year, 15);
    String name = union.name().replaceAll("总工会$", "");
    var grant =
        rows.grant(
            union,
            source,
            "%d年%s%s".formatted(year, name, title),
            "演示财〔%d〕20号".formatted(year),
            null,
            year,
            day);
    FundRows.Line line = rows.receive(grant, union, tenThousands * TEN_THOUSAND, day);
    List<UnionSummary> counties = source.equals("city") ? counties(union) : List.of();
    for (UnionSummary county : counties) {
      rows.pass(line, county, tenThousands * TEN_THOUSAND / (counties.size() + 1), day(year, 25));
    }
  }

  /** 定向专项资金: a donor's money, for one purpose only. */
  private void designated(UnionSummary province) {
    int year = today.getYear();
    var grant =
        rows.grant(
            province,
            "designated",
            "%d年金秋助学定向专项资金".formatted(year),
            "演示捐〔%d〕2号".formatted(year),
            "study",
            year,
            day(year, 12));
    List<UnionSummary> cities = tree.of(CITY, DIRECT_COUNTY);
    FundRows.Line top =
        rows.receive(
            grant, province, (cities.size() + 1L) * DESIGNATED * TEN_THOUSAND, day(year, 12));
    for (UnionSummary city : cities) {
      FundRows.Line line = rows.pass(top, city, DESIGNATED * TEN_THOUSAND, day(year, 22));
      List<UnionSummary> counties = counties(city);
      for (UnionSummary county : counties) {
        rows.pass(line, county, DESIGNATED * TEN_THOUSAND / (counties.size() + 1), day(year, 28));
      }
    }
  }

  private List<UnionSummary> counties(UnionSummary union) {
    return union.kind() == UnionKind.CITY
        ? tree.of(COUNTY).stream().filter(county -> county.path().startsWith(union.path())).toList()
        : List.of();
  }

  /** A day of the year, never one that is still to come. */
  private LocalDate day(int year, int dayOfYear) {
    LocalDate day = LocalDate.ofYearDay(year, dayOfYear);
    return day.isAfter(today) ? today : day;
  }
}
