package org.nuanliu.aid.bank.domain;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of texts whose bytes depend on the texts alone: no time, no author, nothing packed
 * (packing differs from one library to the next). Texts stay texts, so that no digit of an account
 * is lost.
 */
final class TextWorkbook {

  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      XML
          + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
          + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
          + " PartName=\"/xl/workbook.xml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
          + " PartName=\"/xl/worksheets/sheet1.xml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
          + "</Types>";

  private final String name;

  TextWorkbook(String name) {
    this.name = name;
  }

  /**
   * Walks the rows twice: an entry that is not packed says its length and its sum first.
   *
   * @param rest the rows after the first ones
   */
  void write(List<List<String>> first, Iterable<List<String>> rest, OutputStream out)
      throws IOException {
    var zip = new ZipOutputStream(out);
    part(zip, "[Content_Types].xml", text(TYPES));
    part(zip, "_rels/.rels", text(relation("officeDocument", "xl/workbook.xml")));
    part(zip, "xl/workbook.xml", text(workbook()));
    part(zip, "xl/_rels/workbook.xml.rels", text(relation("worksheet", "worksheets/sheet1.xml")));
    part(zip, "xl/worksheets/sheet1.xml", to -> sheet(first, rest, to));
    zip.finish();
  }

  /** What writes the text of a part. */
  private interface Part {
    void write(OutputStream to) throws IOException;
  }

  private static Part text(String text) {
    return to -> to.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void sheet(List<List<String>> first, Iterable<List<String>> rest, OutputStream to)
      throws IOException {
    text("%s<worksheet xmlns=\"%s\"><sheetData>".formatted(XML, MAIN)).write(to);
    int number = 0;
    for (Iterable<List<String>> rows : List.of(first, rest)) {
      for (List<String> texts : rows) {
        row(++number, texts, to);
      }
    }
    text("</sheetData></worksheet>").write(to);
  }

  private static void row(int number, List<String> texts, OutputStream to) throws IOException {
    var row = new StringBuilder("<row r=\"").append(number).append("\">");
    for (String text : texts) {
      row.append("<c t=\"inlineStr\"><is><t>").append(escaped(text)).append("</t></is></c>");
    }
    text(row.append("</row>").toString()).write(to);
  }

  private String workbook() {
    return "%s<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        .formatted(XML, MAIN, OFFICE, escaped(name));
  }

  private static String relation(String kind, String target) {
    return "%s<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
        .formatted(XML, PACKAGE, OFFICE, kind, target);
  }

  private static void part(ZipOutputStream zip, String path, Part part) throws IOException {
    var sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
    var size = new Sized(sum);
    part.write(size);
    var entry = new ZipEntry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size.bytes);
    entry.setCompressedSize(size.bytes);
    entry.setCrc(sum.getChecksum().getValue());
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
    part.write(zip);
    zip.closeEntry();
  }

  /** Counts what passes. */
  private static final class Sized extends FilterOutputStream {

    private long bytes;

    Sized(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] piece, int offset, int length) throws IOException {
      out.write(piece, offset, length);
      bytes += length;
    }
  }

  private static String escaped(String text) {
    if (text.chars().anyMatch(c -> c < ' ')) {
      throw new UnwritableException("内容里有换行等不可见的字符");
    }
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
