package org.nuanliu.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.money.Money;

@DisplayName("导出的工作簿")
class ExportSheetTest {

  private static final String WHO = "某县总工会 A&B 张三 于 2026-11-24 15:00 导出";
  private static final String WHY = "，用途：核对。";
  private static final int CASES = 5000;

  private record Line(Object first, Object second) {}

  private static final List<ExportColumn<Line>> COLUMNS =
      List.of(new ExportColumn<>("编号", 20, Line::first), new ExportColumn<>("值", 20, Line::second));

  @Test
  @DisplayName("第一行和页眉页脚写明谁、何时、为何导出，第二行是表头")
  void isMarked() throws IOException {
    byte[] file = write(List.of(new Line("001", 1)));
    List<Row> rows = read(file);
    assertThat(rows.get(0).getCellText(0)).isEqualTo(WHO + WHY);
    assertThat(rows.get(1).getCellText(0)).isEqualTo("编号");
    String xml = entry(file, "xl/worksheets/sheet1.xml");
    assertThat(xml).contains("<oddHeader>", "<oddFooter>", "A&amp;&amp;B");
  }

  @Test
  @DisplayName("编号是文本，金额、数量是数，日期是日期")
  void cellsHaveTheirTypes() throws IOException {
    byte[] file =
        write(
            List.of(
                new Line("4101222026000017", Money.ofYuan("1234.50")),
                new Line("007", 42),
                new Line(LocalDate.of(2018, 1, 31), true),
                new Line(null, OffsetDateTime.parse("2026-11-24T15:30:00+08:00"))));
    // So that a spreadsheet does not take it for a number when somebody edits it.
    assertThat(entry(file, "xl/styles.xml")).contains("formatCode=\"@\"");
    assertThat(entry(file, "xl/worksheets/sheet1.xml"))
        .containsPattern("<c r=\"A3\" s=\"[1-9][0-9]*\" t=\"inlineStr\"");
    List<Row> rows = read(file);
    Cell number = rows.get(2).getCell(0);
    assertThat(number.getType()).isEqualTo(CellType.STRING);
    assertThat(number.getText()).isEqualTo("4101222026000017");
    assertThat(rows.get(2).getCell(1).asNumber()).isEqualByComparingTo(new BigDecimal("1234.50"));
    assertThat(rows.get(3).getCell(0).getText()).isEqualTo("007");
    assertThat(rows.get(3).getCell(1).asNumber()).isEqualByComparingTo(BigDecimal.valueOf(42));
    assertThat(rows.get(4).getCell(0).asDate()).isEqualTo(LocalDateTime.of(2018, 1, 31, 0, 0));
    assertThat(rows.get(4).getCell(1).getText()).isEqualTo("是");
    assertThat(rows.get(5).getOptionalCell(0)).isEmpty();
    assertThat(rows.get(5).getCell(1).asDate()).isEqualTo(LocalDateTime.of(2026, 11, 24, 15, 30));
  }

  @Test
  @DisplayName("任何文字都不会成为公式，原文一字不少")
  void nothingBecomesAFormula() throws IOException {
    Random random = new Random(20171201L);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      lines.add(new Line(hostile(random), i));
    }
    byte[] file = write(lines);
    assertThat(entry(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
    List<Row> rows = read(file);
    for (int i = 0; i < CASES; i++) {
      String typed = (String) lines.get(i).first();
      Row row = rows.get(i + 2);
      String text = row.getOptionalCell(0).map(Cell::getText).orElse("");
      assertThat(text).as(typed).doesNotMatch("(?s)^[=+\\-@＝＋－＠−\\t\\r\\n].*");
      assertThat(text.startsWith("'") ? text.substring(1) : text)
          .as(typed)
          .isEqualToNormalizingNewlines(typed.startsWith("'") ? typed.substring(1) : typed);
      assertThat(row.getCell(1).asNumber()).isEqualByComparingTo(BigDecimal.valueOf(i));
    }
    System.out.println("export injection cases=" + CASES);
  }

  @Test
  @DisplayName("工作簿装不下的字符去掉，太长的截断")
  void keepsWhatAWorkbookCanHold() {
    assertThat(ExportText.safe("a\u0000b\u001Fc\uFFFEd\uD800e")).isEqualTo("abcde");
    assertThat(ExportText.safe("\u0001=1+1")).isEqualTo("'=1+1");
    assertThat(ExportText.safe("𠮷野家")).isEqualTo("𠮷野家");
    assertThat(ExportText.safe("文".repeat(40_000))).hasSize(32_767);
    assertThat(ExportText.safe("𠮷".repeat(20_000))).hasSize(32_766);
    assertThat(ExportText.safe("")).isEmpty();
  }

  @Test
  @DisplayName("两万行边写边离开内存")
  void doesNotHoldTheList() throws IOException {
    List<WeakReference<String>> written = new ArrayList<>();
    var out = new Counting();
    try (var sheet = new ExportSheet<Line>(out, "长表", WHO, WHY, COLUMNS)) {
      for (int row = 0; row < 20_000; row++) {
        String text = "第 " + row + " 行 " + "长".repeat(200);
        written.add(new WeakReference<>(text));
        sheet.add(new Line(text, row));
        if (row % 500 == 499) {
          sheet.flush();
        }
      }
      assertThat(out.bytes).isPositive();
      for (int attempt = 0; attempt < 20 && alive(written) > 0; attempt++) {
        System.gc();
      }
      assertThat(alive(written)).isZero();
    }
  }

  private static long alive(List<WeakReference<String>> texts) {
    return texts.stream().filter(text -> text.get() != null).count();
  }

  /** Texts as an attacker or a pasted table would have them. */
  private static String hostile(Random random) {
    String alphabet = "=+-@＝＋－＠−\t'\"<>&;|!A1(,)张𠮷 \n";
    int[] characters = alphabet.codePoints().toArray();
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.appendCodePoint(characters[random.nextInt(characters.length)]);
    }
    return text.toString();
  }

  private static byte[] write(List<Line> lines) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var sheet = new ExportSheet<>(out, "名单", WHO, WHY, COLUMNS)) {
      lines.forEach(sheet::add);
    }
    return out.toByteArray();
  }

  private static List<Row> read(byte[] file) throws IOException {
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
      return workbook.getFirstSheet().read();
    }
  }

  private static String entry(byte[] bytes, String name) throws IOException {
    Path file = Files.createTempFile("export", ".xlsx");
    try {
      Files.write(file, bytes);
      try (var zip = new ZipFile(file.toFile());
          var content = zip.getInputStream(zip.getEntry(name))) {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static final class Counting extends OutputStream {

    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }
  }
}
