package org.nuanliu.dictionary.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.dictionary.CodeItem;
import org.nuanliu.dictionary.code.CodeChange.What;

@DisplayName("代码表在某一天的样子")
class CodeVersionTest {

  private static final LocalDate TODAY = LocalDate.of(2018, 1, 10);

  /**
   * 1 is renamed on 1 February, 2 ends on 1 March (first said: 1 April), 3 begins on 15 January.
   */
  private static final CodeVersion VERSION =
      version(
          true,
          List.of(item("1", "国有企业"), item("2", "集体企业"), item("8", "其他")),
          List.of(
              new CodeChange(What.ADD, "3", "新就业形态", "平台企业", LocalDate.of(2018, 1, 15)),
              new CodeChange(What.RENAME, "1", "国有及国有控股企业", null, LocalDate.of(2018, 2, 1)),
              new CodeChange(What.END, "2", null, null, LocalDate.of(2018, 4, 1)),
              new CodeChange(What.END, "2", null, null, LocalDate.of(2018, 3, 1))));

  @ParameterizedTest(name = "{0}：{1} 叫 {2}，可选 {3}")
  @CsvSource({
    "2018-01-10, 1, 国有企业, true",
    "2018-01-31, 1, 国有企业, true",
    "2018-02-01, 1, 国有及国有控股企业, true",
    "2018-02-28, 2, 集体企业, true",
    "2018-03-01, 2, 集体企业, false",
    "2018-01-14, 3, 新就业形态, false",
    "2018-01-15, 3, 新就业形态, true",
    "2018-03-01, 8, 其他, true"
  })
  @DisplayName("改名、停用、新增都从各自的日期起算")
  void reads(LocalDate on, String code, String label, boolean choosable) {
    CodeItem item = VERSION.item(code, on).orElseThrow();
    assertThat(item.label()).isEqualTo(label);
    assertThat(item.validOn(on)).isEqualTo(choosable);
  }

  @ParameterizedTest(name = "{0} {1} {2} {3} → {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "ADD, -, 民办非企业, 2018-01-10, -",
        "ADD, -, 民办非企业, 2018-01-09, in-the-past",
        "ADD, -, 集体企业, 2018-01-10, taken",
        "ADD, -, 集体企业, 2018-03-01, -",
        "ADD, -, -, 2018-01-10, required",
        "RENAME, 1, 国企, 2018-01-10, -",
        "RENAME, 1, 国有企业, 2018-01-10, taken",
        "RENAME, 1, 国有企业, 2018-02-01, -",
        "RENAME, 9, 别的, 2018-01-10, not-valid",
        "RENAME, 3, 别的, 2018-01-14, not-valid",
        "RENAME, 2, 别的, 2018-03-01, not-valid",
        "END, 1, -, 2018-01-10, -",
        "END, 2, -, 2018-02-10, -",
        "END, 2, -, 2018-03-01, not-valid",
        "END, 3, -, 2018-01-15, begins-then",
        "END, 3, -, 2018-01-16, -"
      })
  @DisplayName("哪些改动可以作")
  void judges(String what, String code, String label, LocalDate from, String fault) {
    var wanted = new CodeChangeRequest(What.valueOf(what), code, label, null, from, "豫工办文件");
    var found = CodeChangeRules.fault(VERSION, wanted, TODAY).map(error -> error.code());
    assertThat(found.orElse(null)).isEqualTo(fault);
  }

  @Test
  @DisplayName("与规则相连的表只能改名；最后一项不能停用；新代码取没用过的数")
  void otherBounds() {
    var closed = version(false, List.of(item("1", "低保户"), item("2", "其他")), List.of());
    assertThat(fault(closed, What.ADD, null, "新的")).isEqualTo("not-extensible");
    assertThat(fault(closed, What.END, "1", null)).isEqualTo("not-extensible");
    assertThat(fault(closed, What.RENAME, "1", "最低生活保障户")).isNull();
    var single = version(true, List.of(item("1", "唯一")), List.of());
    assertThat(fault(single, What.END, "1", null)).isEqualTo("last");
    assertThat(CodeChangeRules.nextCode(VERSION)).isEqualTo("4");
  }

  private static String fault(CodeVersion version, What what, String code, String label) {
    return CodeChangeRules.fault(
            version, new CodeChangeRequest(what, code, label, null, TODAY, "文件"), TODAY)
        .map(error -> error.code())
        .orElse(null);
  }

  private static CodeItem item(String code, String label) {
    return new CodeItem(code, label, null, null, null, null);
  }

  private static CodeVersion version(
      boolean extensible, List<CodeItem> items, List<CodeChange> changes) {
    return new CodeVersion(
        "employer-kind",
        "2017",
        "单位性质",
        LocalDate.of(2012, 1, 1),
        null,
        true,
        null,
        extensible,
        items,
        changes);
  }
}
