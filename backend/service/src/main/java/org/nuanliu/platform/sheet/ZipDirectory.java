package org.nuanliu.platform.sheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the central directory of an archive and refuses what no workbook has, before a byte is
 * unpacked: entries that are too many, too large, too well packed, that lie over each other, say
 * something else in their own header, or name a place outside.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_SIZE = 22;
  private static final int CENTRAL_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int ENCRYPTED = 1;
  private static final int SIZES_FOLLOW = 8;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int UNIX = 3;
  private static final int LINK = 0xa000;
  private static final int KIND_OF_FILE = 0xf000;

  private static final String BROKEN = "文件已损坏，不是完整的 .xlsx 工作簿。";
  private static final String HOSTILE = "文件的压缩内容异常，不能读取；请用 WPS 或 Excel 打开后另存为 .xlsx 再试。";

  private final ByteBuffer file;
  private final List<ZipPart> parts = new ArrayList<>();

  private ZipDirectory(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  static List<ZipPart> read(byte[] file) throws RefusedSheetException {
    var directory = new ZipDirectory(file);
    try {
      directory.read();
    } catch (IndexOutOfBoundsException e) {
      throw new RefusedSheetException(BROKEN);
    }
    directory.requireReasonable();
    return List.copyOf(directory.parts);
  }

  private void read() throws RefusedSheetException {
    int end = end();
    int entries = Short.toUnsignedInt(file.getShort(end + 10));
    require(entries == Short.toUnsignedInt(file.getShort(end + 8)), BROKEN);
    require(entries <= SheetLimits.ENTRIES, "工作簿里的部件超过 " + SheetLimits.ENTRIES + " 个，不能读取。");
    int at = position(end + 16);
    int last = at + position(end + 12);
    for (int i = 0; i < entries; i++) {
      at = entry(at);
    }
    require(at == last && last <= end, BROKEN);
  }

  /** The end record must close the file, so that no second one can stand behind it. */
  private int end() throws RefusedSheetException {
    int lowest = Math.max(0, file.capacity() - END_SIZE - LONGEST_COMMENT);
    for (int at = file.capacity() - END_SIZE; at >= lowest; at--) {
      if (file.getInt(at) == END
          && at + END_SIZE + Short.toUnsignedInt(file.getShort(at + 20)) == file.capacity()) {
        return at;
      }
    }
    throw new RefusedSheetException(BROKEN);
  }

  private int entry(int at) throws RefusedSheetException {
    require(file.getInt(at) == CENTRAL, BROKEN);
    int madeBy = file.getShort(at + 4) >> 8 & 0xff;
    int flags = file.getShort(at + 8);
    int method = Short.toUnsignedInt(file.getShort(at + 10));
    int nameLength = Short.toUnsignedInt(file.getShort(at + 28));
    String name = name(at + CENTRAL_SIZE, nameLength);
    int mode = file.getInt(at + 38) >>> 16;
    require((flags & ENCRYPTED) == 0, "工作簿有密码，请取消密码后再上传。");
    require(method == STORED || method == DEFLATED, HOSTILE);
    require(madeBy != UNIX || (mode & KIND_OF_FILE) != LINK, HOSTILE);
    requireInside(name);
    int local = position(at + 42);
    var part =
        new ZipPart(
            name,
            method,
            Integer.toUnsignedLong(file.getInt(at + 16)),
            position(at + 20),
            position(at + 24),
            content(local, name, method));
    requireSame(local, part);
    parts.add(part);
    return at
        + CENTRAL_SIZE
        + nameLength
        + Short.toUnsignedInt(file.getShort(at + 30))
        + Short.toUnsignedInt(file.getShort(at + 32));
  }

  private int content(int local, String name, int method) throws RefusedSheetException {
    require(file.getInt(local) == LOCAL, BROKEN);
    int nameLength = Short.toUnsignedInt(file.getShort(local + 26));
    require(
        name(local + LOCAL_SIZE, nameLength).equals(name)
            && Short.toUnsignedInt(file.getShort(local + 8)) == method,
        HOSTILE);
    return local + LOCAL_SIZE + nameLength + Short.toUnsignedInt(file.getShort(local + 28));
  }

  /** What stands before the content must not tell another reader something else. */
  private void requireSame(int local, ZipPart part) throws RefusedSheetException {
    boolean follows = (file.getShort(local + 6) & SIZES_FOLLOW) != 0;
    require(
        follows
            || (file.getInt(local + 18) == part.packed()
                && file.getInt(local + 22) == part.unpacked()),
        HOSTILE);
    require(part.method() == DEFLATED || part.packed() == part.unpacked(), HOSTILE);
    require((long) part.start() + part.packed() <= file.capacity(), BROKEN);
  }

  private void requireReasonable() throws RefusedSheetException {
    Set<String> names = new HashSet<>();
    long all = 0;
    long free = 0;
    List<ZipPart> inOrder = parts.stream().sorted(Comparator.comparingInt(ZipPart::start)).toList();
    for (ZipPart part : inOrder) {
      require(part.start() >= free, HOSTILE);
      free = (long) part.start() + part.packed();
      require(names.add(part.name().toLowerCase(Locale.ROOT)), HOSTILE);
      require(part.unpacked() <= SheetLimits.ENTRY, "工作表太大，解压后超过 50 MB，请分成几个文件导入。");
      require(part.unpacked() < SheetLimits.RATIO * Math.max(1, part.packed()), HOSTILE);
      all += part.unpacked();
    }
    require(all <= SheetLimits.ALL_ENTRIES, "工作簿太大，解压后超过 100 MB，请分成几个文件导入。");
  }

  private static void requireInside(String name) throws RefusedSheetException {
    boolean outside =
        name.isEmpty()
            || name.startsWith("/")
            || name.contains("\\")
            || name.contains(":")
            || name.indexOf('\0') >= 0
            || List.of(name.split("/", -1)).contains("..");
    require(!outside, HOSTILE);
  }

  private String name(int at, int length) {
    return new String(file.array(), at, length, StandardCharsets.UTF_8);
  }

  /** Beyond 2 GB only in archives of the 64-bit form, which no file of 10 MB is. */
  private int position(int at) throws RefusedSheetException {
    int value = file.getInt(at);
    require(value >= 0, HOSTILE);
    return value;
  }

  private static void require(boolean holds, String sentence) throws RefusedSheetException {
    if (!holds) {
      throw new RefusedSheetException(sentence);
    }
  }
}
