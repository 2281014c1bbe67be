package org.nuanliu.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Assurance F5, F7, F8: what no workbook has is refused, most of it before a byte is unpacked. */
@DisplayName("有害的工作簿")
class HostileSheetTest {

  private static final String ROW =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c></row>";

  @Test
  @DisplayName("压缩炸弹：压缩比、单个部件、总量、部件数")
  void bombs() {
    Map<String, byte[]> ratio = ZipFixture.parts(ROW);
    ratio.put("xl/media/zeros.bin", new byte[5_000_000]);
    refused(ZipFixture.zip(ratio), "压缩内容异常");

    Map<String, byte[]> large = ZipFixture.parts(ROW);
    large.put("xl/large.bin", noise(60_000_000));
    refused(ZipFixture.zip(large), "10 MB");

    Map<String, byte[]> many = ZipFixture.parts(ROW);
    for (int i = 0; i < 200; i++) {
      many.put("xl/part" + i + ".xml", "<a/>".getBytes(StandardCharsets.UTF_8));
    }
    refused(ZipFixture.zip(many), "部件超过 200 个");
  }

  @Test
  @DisplayName("目录说的大小不是真的")
  void lyingSizes() {
    byte[] honest = ZipFixture.zip(ZipFixture.parts(ROW));
    int unpacked = ZipFixture.centralInt(honest, 4, 24);
    refused(ZipFixture.withCentral(honest, 4, 24, unpacked - 10), "与说明不符");
    refused(ZipFixture.withCentral(honest, 4, 24, unpacked + 10), "与说明不符");
    refused(ZipFixture.withCentral(honest, 4, 24, 60_000_000), "50 MB");
    refused(ZipFixture.withCentral(honest, 4, 16, 1), "与说明不符");
    refused(ZipFixture.withCentral(honest, 4, 24, -1), "异常");
  }

  @Test
  @DisplayName("几个部件共用一段压缩内容（重叠炸弹）、符号链接、跑到外面的名字")
  void overlapsAndNames() {
    byte[] honest = ZipFixture.zip(ZipFixture.parts(ROW));
    int first = ZipFixture.centralInt(honest, 3, 42);
    refused(ZipFixture.withCentral(honest, 4, 42, first), "");
    // made by Unix, and a symbolic link there
    byte[] link = ZipFixture.withCentral(honest, 0, 38, 0xa1ff0000);
    refused(ZipFixture.withCentral(link, 0, 4, 0x00140314), "异常");
    for (String name : new String[] {"../x.xml", "/etc/x", "xl\\x", "c:x", "xl/../../x"}) {
      Map<String, byte[]> parts = ZipFixture.parts(ROW);
      parts.put(name, new byte[] {1});
      refused(ZipFixture.zip(parts), "异常");
    }
    Map<String, byte[]> twice = ZipFixture.parts(ROW);
    twice.put("XL/Workbook.xml", new byte[] {1});
    refused(ZipFixture.zip(twice), "异常");
  }

  @Test
  @DisplayName("加密、截断、后面接了东西、不是工作簿")
  void notAWorkbook() {
    byte[] honest = ZipFixture.zip(ZipFixture.parts(ROW));
    refused(java.util.Arrays.copyOf(honest, honest.length - 30), "损坏");
    refused(java.util.Arrays.copyOf(honest, honest.length + 30), "损坏");
    refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, ".xls");
    refused("姓名,身份证号".getBytes(StandardCharsets.UTF_8), "与扩展名不符");
    refused(new byte[0], "空");
    refused(ZipFixture.zip(Map.of("a.txt", new byte[] {1})), "缺少");
    assertThat(openAs("名单.exe", honest).getMessage()).contains("只能导入");
    assertThat(openAs("名单.csv", honest).getMessage()).contains("与扩展名不符");
  }

  @Test
  @DisplayName("DOCTYPE、外部实体、十亿大笑：不解析，不连网")
  void entities() throws IOException {
    try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String outside = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
      for (String prologue :
          new String[] {
            "<!DOCTYPE worksheet>",
            "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE w SYSTEM \"" + outside + "\">",
            "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
          }) {
        for (String part :
            new String[] {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"}) {
          Map<String, byte[]> parts = ZipFixture.parts(ROW);
          String text = new String(parts.get(part), StandardCharsets.UTF_8);
          ZipFixture.put(parts, part, prologue + text.replaceAll("^<\\?xml[^>]*>", ""));
          long begun = System.nanoTime();
          refused(ZipFixture.zip(parts), "DOCTYPE");
          assertThat(System.nanoTime() - begun).isLessThan(1_000_000_000L);
        }
      }
      listener.setSoTimeout(50);
      assertThat(catchThrowableOfType(java.net.SocketTimeoutException.class, listener::accept))
          .isNotNull();
    }
    refused(workbook("<row><c t=\"inlineStr\"><is><t>&undeclared;</t></is></c></row>"), "");
  }

  @Test
  @DisplayName("撑大内存的内容：巨大的字符串表、标签、层次、名字")
  void memory() {
    Map<String, byte[]> strings = ZipFixture.parts(ROW);
    var table = new StringBuilder("<sst>");
    var random = new Random(7);
    // many long texts, random enough not to be refused for how well they pack
    for (int i = 0; i < 1_500 && table.length() < 45_000_000; i++) {
      String piece = Long.toString(random.nextLong(), 36);
      table.append("<si><t>").append((piece + "x").repeat(2_000)).append("</t></si>");
    }
    ZipFixture.put(strings, "xl/sharedStrings.xml", table.append("</sst>").toString());
    refused(ZipFixture.zip(strings), "");

    refused(workbook("<row>" + "<c t=\"inlineStr\"><is><t>" + "文".repeat(32_768)), "");
    refused(workbook(random("<row a=\"", 700_000)), "");
    refused(workbook("<x>".repeat(100) + "</x>".repeat(100)), "损坏");
    var names = new StringBuilder();
    for (int i = 0; i < 1_200; i++) {
      names.append("<n").append(i).append("/>");
    }
    refused(workbook(names.toString()), "损坏");
  }

  @Test
  @DisplayName("不存在的文字编号、列号、没有结束的内容")
  void references() {
    refused(workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999999999</v></c></row>"), "不存在的文字");
    refused(workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>"), "不存在的文字");
    refused(workbook("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"), "第 300 列");
    refused(workbook("<row r=\"1\"><c r=\"A1\"><v>1</v>"), "");
  }

  @Test
  @DisplayName("行数有上限")
  void tooManyRows() {
    var csv = new StringBuilder();
    for (int i = 0; i <= SheetLimits.ROWS + 1; i++) {
      csv.append("甲,").append(i).append('\n');
    }
    byte[] content = csv.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(openAs("名单.csv", content).getMessage()).contains("200000 行");
  }

  private static byte[] workbook(String sheetData) {
    return ZipFixture.zip(ZipFixture.parts(sheetData));
  }

  private static String random(String before, int length) {
    var text = new StringBuilder(before);
    var random = new Random(3);
    while (text.length() < length) {
      text.append(Long.toString(random.nextLong(), 36));
    }
    return text.toString();
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    // packs to a fifth, so that only its size speaks against it
    for (int i = 0; i < length; i++) {
      bytes[i] = i % 8 == 0 ? bytes[i] : 0;
    }
    return bytes;
  }

  private static void refused(byte[] content, String sentence) {
    assertThat(openAs("名单.xlsx", content).getMessage()).contains(sentence);
  }

  private static RefusedSheetException openAs(String name, byte[] content) {
    RefusedSheetException refusal =
        catchThrowableOfType(
            RefusedSheetException.class,
            () -> {
              try (SheetRows rows = SheetFile.open(name, content, "数据")) {
                while (rows.next().isPresent()) {
                  // to the end
                }
              }
            });
    assertThat(refusal).as(name).isNotNull();
    return refusal;
  }
}
