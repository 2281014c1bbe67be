package org.nuanliu.platform.print;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of a font that says which glyph shows which character, without the radicals of
 * dictionaries (⼯ U+2F25). In the font they share their glyphs with the characters that people
 * write (工 U+5DE5), and the PDF library names a glyph by its lowest character: nobody could search
 * or copy a name from the document.
 *
 * @param offset where the table stands in the font
 * @param table as long as in the font
 */
record CharacterMap(int offset, byte[] table) {

  private static final int RADICALS = 0x2E80;
  private static final int RADICALS_END = 0x2FDF;

  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;
  private static final int ENCODING = 8;
  private static final int GROUPS = 16;
  private static final int GROUP = 12;

  /** Format of the subtables in which the library looks characters up. */
  private static final int SEGMENTED_COVERAGE = 12;

  private record Group(int first, int last, int glyph) {}

  static CharacterMap ofFont(byte[] font) {
    var bytes = ByteBuffer.wrap(font);
    int tables = bytes.getShort(4);
    for (int i = 0; i < tables; i++) {
      int entry = DIRECTORY + ENTRY * i;
      if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals("cmap")) {
        int offset = bytes.getInt(entry + 8);
        byte[] table = new byte[bytes.getInt(entry + 12)];
        System.arraycopy(font, offset, table, 0, table.length);
        withoutRadicals(ByteBuffer.wrap(table));
        return new CharacterMap(offset, table);
      }
    }
    throw new IllegalStateException("The font maps no characters");
  }

  private static void withoutRadicals(ByteBuffer table) {
    int subtables = table.getShort(2);
    for (int i = 0; i < subtables; i++) {
      int at = table.getInt(4 + ENCODING * i + 4);
      if (table.getShort(at) == SEGMENTED_COVERAGE) {
        write(table, at, kept(table, at));
      }
    }
  }

  private static List<Group> kept(ByteBuffer table, int at) {
    List<Group> kept = new ArrayList<>();
    int groups = table.getInt(at + 12);
    for (int i = 0; i < groups; i++) {
      int place = at + GROUPS + GROUP * i;
      int first = table.getInt(place);
      int last = table.getInt(place + 4);
      int glyph = table.getInt(place + 8);
      if (first < RADICALS) {
        kept.add(new Group(first, Math.min(last, RADICALS - 1), glyph));
      }
      if (last > RADICALS_END) {
        int from = Math.max(first, RADICALS_END + 1);
        kept.add(new Group(from, last, glyph + from - first));
      }
    }
    return kept;
  }

  /** There are never more groups than before: each radical that is gone had one. */
  private static void write(ByteBuffer table, int at, List<Group> groups) {
    table.putInt(at + 12, groups.size());
    for (int i = 0; i < groups.size(); i++) {
      int place = at + GROUPS + GROUP * i;
      table.putInt(place, groups.get(i).first());
      table.putInt(place + 4, groups.get(i).last());
      table.putInt(place + 8, groups.get(i).glyph());
    }
  }
}
