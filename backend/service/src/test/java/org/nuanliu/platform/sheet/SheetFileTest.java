package org.nuanliu.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("读写表格")
class SheetFileTest {

  private static final SheetTemplate TEMPLATE =
      new SheetTemplate(
          "测试模板",
          List.of("第一行说明"),
          List.of(
              SheetColumn.of("name", "姓名", CellKind.TEXT).mandatory().example("【示例】张三"),
              SheetColumn.of("id", "身份证号", CellKind.NUMBER).mandatory().hint("18 位"),
              SheetColumn.of("kind", "类别", CellKind.CHOICE).choices(List.of("甲类", "乙类")),
              SheetColumn.of("day", "日期", CellKind.DATE),
              SheetColumn.of("single", "是否单亲", CellKind.YES_NO)));

  @Test
  @DisplayName("WPS 存出的单元格：共享文字、拼音、日期格式、长数字、公式、错误值")
  void cellsOfAWorkbook() throws RefusedSheetException {
    Map<String, byte[]> parts =
        ZipFixture.parts(
            """
            <row r="2" spans="1:9"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>4.10102198001010000E17</v></c>
            <c r="C2" s="1"><v>43089</v></c><c r="D2" s="2"><v>43089.5</v></c><c r="E2" s="4"><v>59</v></c>
            <c r="F2"><f>1+1</f><v>2</v></c><c r="G2"><f>x()</f></c><c r="H2" t="e"><v>#N/A</v></c>
            <c r="I2" t="str"><f>A1</f><v>结果</v></c><c r="J2" t="b"><v>1</v></c></row>
            <row r="3"><c r="A3" s="3"/></row>
            <row r="5"><c t="s"><v>1</v></c><c><v>1234.5000000000002</v></c><c><v>1E400000000</v></c></row>
            """);
    ZipFixture.put(
        parts,
        "xl/sharedStrings.xml",
        "<sst><si><t>张</t><rPh sb=\"0\" eb=\"1\"><t>ZHANG</t></rPh><r><t>三</t></r></si><si><t xml:space=\"preserve\"> １３８ e\u0301\u200B </t></si></sst>");
    List<SheetRow> rows = read("名单.xlsx", ZipFixture.zip(parts));
    assertThat(rows).extracting(SheetRow::number).containsExactly(2, 5);
    assertThat(rows.get(0).cells())
        .extracting(SheetCell::text)
        .containsExactly(
            "张三", "", "2017-12-20", "2017-12-20", "1900-02-28", "2", "", "", "结果", "TRUE");
    assertThat(rows.get(0).cells())
        .extracting(SheetCell::flaw)
        .containsExactly(
            null,
            CellFlaw.LOST_DIGITS,
            null,
            null,
            null,
            null,
            CellFlaw.NO_RESULT,
            CellFlaw.ERROR_VALUE,
            null,
            null);
    assertThat(rows.get(1).cells())
        .extracting(SheetCell::text)
        .containsExactly("１３８ é", "1234.5", "");
    assertThat(rows.get(1).cell(2).flaw()).isEqualTo(CellFlaw.ERROR_VALUE);
  }

  @Test
  @DisplayName("CSV：UTF-8 有无标记、GB18030；科学计数法、防变形的写法")
  void csv() throws RefusedSheetException {
    String text =
        "姓名,身份证号,备注\r\n张三,\"=\"\"410102198001010018\"\"\",'0371\r\n\r\n𠮷野,4.10102E+17,\"多,行\n字\"\r\n";
    byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] national = text.getBytes(Charset.forName("GB18030"));
    for (byte[] content : List.of(marked, plain, national)) {
      List<SheetRow> rows = read("名单.CSV", content);
      assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 4);
      assertThat(rows.get(0).cell(0).text()).isEqualTo("姓名");
      assertThat(rows.get(1).cells())
          .extracting(SheetCell::text)
          .containsExactly("张三", "410102198001010018", "0371");
      assertThat(rows.get(2).cell(0).text()).isEqualTo("𠮷野");
      assertThat(rows.get(2).cell(1).flaw()).isEqualTo(CellFlaw.LOST_DIGITS);
      assertThat(rows.get(2).cell(2).text()).isEqualTo("多,行\n字");
    }
  }

  @Test
  @DisplayName("下载的模板能读回，示例行不算；列可以换位置，认不出的列报出来")
  void templateRoundTrip() throws IOException, RefusedSheetException {
    var bytes = new ByteArrayOutputStream();
    TemplateSheet.write(TEMPLATE, bytes);
    try (SheetTable table = SheetTable.open("模板.xlsx", bytes.toByteArray(), TEMPLATE)) {
      assertThat(table.headings()).containsExactly("姓名*", "身份证号*", "类别", "日期", "是否单亲");
      assertThat(table.next()).isEmpty();
    }
    String csv = "困难职工名单,,,\n身 份 证 号,姓名 *,电话,校验结论\n1,甲,2,有误\n";
    try (SheetTable table =
        SheetTable.open("名单.csv", csv.getBytes(StandardCharsets.UTF_8), TEMPLATE)) {
      assertThat(table.unknown()).containsExactly("电话");
      SheetLine line = table.next().orElseThrow();
      assertThat(line.number()).isEqualTo(3);
      assertThat(line.cells()).containsOnlyKeys("name", "id");
      assertThat(table.place("name")).contains(1);
    }
  }

  @Test
  @DisplayName("标注过的工作簿能读回，公式只是文字")
  void markedRoundTrip() throws IOException, RefusedSheetException {
    var bytes = new ByteArrayOutputStream();
    try (var marked = new MarkedSheet(bytes, List.of("姓名", "身份证号"))) {
      for (int i = 2; i < 1_500; i++) {
        marked.add(
            new SheetRow(i, List.of(SheetCell.of("=1+1"), SheetCell.of("410102198001010018"))),
            "有误",
            "身份证号：校验位不对",
            Set.of(1));
      }
    }
    try (SheetTable table = SheetTable.open("名单.xlsx", bytes.toByteArray(), TEMPLATE)) {
      assertThat(table.unknown()).isEmpty();
      SheetLine line = table.next().orElseThrow();
      assertThat(line.cells().get("id").text()).isEqualTo("410102198001010018");
      assertThat(line.cells().get("name").text()).isEqualTo("=1+1");
    }
  }

  @Test
  @DisplayName("日期、金额、是否")
  void meanings() {
    Map<String, String> dates = new LinkedHashMap<>();
    dates.put("2017-12-20", "2017-12-20");
    dates.put("2017/1/2", "2017-01-02");
    dates.put("２０１７年1月2日", "2017-01-02");
    dates.put("20170102", "2017-01-02");
    dates.put("2017-12-20 08:30", "2017-12-20");
    dates.put("2017-02-30", null);
    dates.put("去年", null);
    dates.forEach(
        (typed, day) ->
            assertThat(CellText.date(typed).map(Object::toString).orElse(null)).isEqualTo(day));
    assertThat(CellText.money("￥1,234.5")).contains("1234.50");
    assertThat(CellText.money("６００元")).contains("600.00");
    assertThat(CellText.money("1234.0999999999")).contains("1234.10");
    assertThat(CellText.money("12.345")).isEmpty();
    assertThat(CellText.money("约五百")).isEmpty();
    assertThat(CellText.yesNo("是")).contains(true);
    assertThat(CellText.yesNo("maybe")).isEmpty();
    assertThat(CellText.whole("48.0")).contains(48);
  }

  private static List<SheetRow> read(String name, byte[] content) throws RefusedSheetException {
    List<SheetRow> rows = new ArrayList<>();
    try (SheetRows file = SheetFile.open(name, content, "数据")) {
      for (var row = file.next(); row.isPresent(); row = file.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }
}
