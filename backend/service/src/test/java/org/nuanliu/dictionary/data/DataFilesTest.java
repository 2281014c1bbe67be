package org.nuanliu.dictionary.data;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The files hold together: every reference is there, every count is the known one. */
class DataFilesTest {

  private static Set<String> keys(String file, String column) {
    return DataFile.rows(file).stream()
        .map(row -> row.getField(column))
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("工会树：17 个省辖市和济源、10 个直管县(市)、147 个县级总工会")
  void unions() {
    List<NamedCsvRecord> unions = DataFile.rows("unions.csv");
    Map<String, Long> kinds =
        unions.stream().collect(groupingBy(row -> row.getField("kind"), counting()));
    assertThat(kinds)
        .containsEntry("province", 1L)
        .containsEntry("city", 18L)
        .containsEntry("direct_county", 10L)
        .containsEntry("county", 147L);
    assertThat(keys("unions.csv", "key")).hasSameSizeAs(unions);
    assertThat(keys("unions.csv", "key"))
        .containsAll(
            unions.stream()
                .map(row -> row.getField("parent_key"))
                .filter(parent -> !parent.isEmpty())
                .toList());
    assertThat(keys("divisions.csv", "code")).containsAll(keys("unions.csv", "area_code"));
  }

  @Test
  @DisplayName("更名改码：前后相接，最后一段就是现在的名称和代码")
  void unionChanges() {
    Map<String, NamedCsvRecord> unions =
        DataFile.rows("unions.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("key"), row -> row));
    DataFile.rows("union-changes.csv").stream()
        .collect(groupingBy(row -> row.getField("key")))
        .forEach(
            (key, periods) -> {
              assertThat(periods.getFirst().getField("valid_from")).isEmpty();
              for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i).getField("valid_from"))
                    .isEqualTo(periods.get(i - 1).getField("valid_to"));
              }
              assertThat(periods.getLast().getField("name"))
                  .isEqualTo(unions.get(key).getField("name"));
              assertThat(periods.getLast().getField("area_code"))
                  .isEqualTo(unions.get(key).getField("area_code"));
            });
  }

  @Test
  @DisplayName("行政区划：没有统计用代码，上级都在")
  void divisions() {
    var codes = keys("divisions.csv", "code");
    assertThat(codes).noneMatch(code -> code.matches("[0-9]{4}7[1-9].*"));
    assertThat(codes)
        .containsAll(
            DataFile.rows("divisions.csv").stream()
                .map(row -> row.getField("parent_code"))
                .filter(parent -> !parent.isEmpty())
                .toList());
  }

  @Test
  @DisplayName("代码表：每一项属于登记的版本，编码不重复，个数与国标一致")
  void codes() {
    Set<String> versions =
        DataFile.rows("code-lists.csv").stream()
            .map(row -> row.getField("list") + "@" + row.getField("version"))
            .collect(Collectors.toSet());
    Map<String, List<NamedCsvRecord>> items =
        DataFile.rows("codes.csv").stream()
            .collect(groupingBy(row -> row.getField("list") + "@" + row.getField("version")));
    assertThat(versions).containsAll(items.keySet());
    items.forEach(
        (list, rows) -> {
          assertThat(rows).as(list).extracting(row -> row.getField("code")).doesNotHaveDuplicates();
          assertThat(rows)
              .as(list)
              .extracting(row -> row.getField("label"))
              .doesNotHaveDuplicates();
        });
    assertThat(items.get("ethnic-group@1991")).hasSize(56);
    assertThat(items.get("disability@2017")).hasSize(28);
    assertThat(items.get("disease@2017")).hasSize(18);
    assertThat(items.get("cause@2017")).hasSize(10);
    assertThat(items.get("industry@2017")).hasSize(20);
  }

  @Test
  @DisplayName("参数的初始值在允许的范围内")
  void parameters() {
    for (var row : DataFile.rows("parameters.csv")) {
      assertThat(new BigDecimal(row.getField("value")))
          .as(row.getField("key"))
          .isBetween(
              new BigDecimal(row.getField("minimum")), new BigDecimal(row.getField("maximum")));
    }
  }

  @Test
  @DisplayName("日历：调休上班日都在周末，所在年份都已登记")
  void calendar() {
    Set<String> years = keys("calendar-years.csv", "year");
    for (var row : DataFile.rows("calendar.csv")) {
      LocalDate day = LocalDate.parse(row.getField("day"));
      assertThat(years).contains(String.valueOf(day.getYear()));
      if (row.getField("kind").equals("workday")) {
        assertThat(day.getDayOfWeek()).as("%s", day).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      }
    }
  }

  @Test
  @DisplayName("低保标准的地区都有区划代码，演示数据都有标记")
  void standards() {
    assertThat(keys("divisions.csv", "code")).containsAll(keys("standards.csv", "area_code"));
    assertThat(DataFile.rows("standards.csv"))
        .allSatisfy(row -> assertThat(row.getField("note")).isNotEmpty());
  }
}
