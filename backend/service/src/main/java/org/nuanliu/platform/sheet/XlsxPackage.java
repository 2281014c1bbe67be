package org.nuanliu.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a workbook. Each was unpacked once and counted before any is read, so that what the
 * directory states is known to be true.
 */
final class XlsxPackage {

  private static final String LIES = "文件的压缩内容与说明不符，不能读取；请用 WPS 或 Excel 打开后另存为 .xlsx 再试。";

  private final byte[] file;
  private final Map<String, ZipPart> parts;

  private XlsxPackage(byte[] file, List<ZipPart> parts) {
    this.file = file;
    this.parts =
        parts.stream()
            .collect(
                Collectors.toMap(
                    part -> part.name().toLowerCase(Locale.ROOT), Function.identity()));
  }

  static XlsxPackage open(byte[] file) throws RefusedSheetException {
    var workbook = new XlsxPackage(file, ZipDirectory.read(file));
    for (ZipPart part : workbook.parts.values()) {
      workbook.count(part);
    }
    return workbook;
  }

  boolean has(String name) {
    return parts.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** The content of a part, guarded against tags without an end. */
  InputStream read(String name) throws RefusedSheetException {
    ZipPart part = parts.get(name.toLowerCase(Locale.ROOT));
    if (part == null) {
      throw new RefusedSheetException("文件不是完整的 .xlsx 工作簿，缺少“" + name + "”。");
    }
    return new TagGuard(unpack(part));
  }

  private void count(ZipPart part) throws RefusedSheetException {
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (var content = new CheckedInputStream(unpack(part), new CRC32())) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > part.unpacked()) {
          throw new RefusedSheetException(LIES);
        }
      }
      if (size != part.unpacked() || content.getChecksum().getValue() != part.crc()) {
        throw new RefusedSheetException(LIES);
      }
    } catch (IOException e) {
      throw new RefusedSheetException(LIES);
    }
  }

  private InputStream unpack(ZipPart part) {
    var packed = new ByteArrayInputStream(file, part.start(), part.packed());
    return part.method() == 0
        ? packed
        : new InflaterInputStream(packed, new Inflater(true), 16 * 1024) {
          @Override
          public void close() throws IOException {
            super.close();
            inf.end();
          }
        };
  }
}
