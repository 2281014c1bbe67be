package org.nuanliu.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as programs write them, and as an attacker would. */
final class ZipFixture {

  private static final String NS =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
          + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private ZipFixture() {}

  /** The parts of a workbook whose first sheet has these rows; further parts may be put in. */
  static Map<String, byte[]> parts(String sheetData) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    put(parts, "[Content_Types].xml", "<Types/>");
    put(
        parts,
        "xl/workbook.xml",
        "<workbook %s><workbookPr/><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            .formatted(NS));
    put(
        parts,
        "xl/_rels/workbook.xml.rels",
        ("<Relationships><Relationship Id=\"rId1\" Type=\"%1$sworksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"%1$ssharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"rId3\" Type=\"%1$sstyles\" Target=\"styles.xml\"/>"
                + "<Relationship Id=\"rId9\" Type=\"%1$sexternalLink\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/x\"/>"
                + "</Relationships>")
            .formatted(TYPE));
    put(
        parts,
        "xl/styles.xml",
        "<styleSheet %s><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"49\"/><xf numFmtId=\"31\"/></cellXfs></styleSheet>"
            .formatted(NS));
    put(parts, "xl/worksheets/sheet1.xml", sheet(sheetData));
    return parts;
  }

  static String sheet(String sheetData) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet %s><sheetData>%s</sheetData></worksheet>"
        .formatted(NS, sheetData);
  }

  static void put(Map<String, byte[]> parts, String name, String text) {
    parts.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same archive with four bytes of the central directory's n-th entry changed. */
  static byte[] withCentral(byte[] zip, int entry, int field, int value) {
    byte[] changed = zip.clone();
    ByteBuffer file = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(central(file, entry) + field, value);
    return changed;
  }

  static int centralInt(byte[] zip, int entry, int field) {
    ByteBuffer file = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    return file.getInt(central(file, entry) + field);
  }

  private static int central(ByteBuffer file, int entry) {
    int at = file.getInt(file.capacity() - 22 + 16);
    for (int i = 0; i < entry; i++) {
      at += 46 + file.getShort(at + 28) + file.getShort(at + 30) + file.getShort(at + 32);
    }
    return at;
  }
}
