package org.nuanliu.platform.print;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The one font of printed documents, part of the program: Noto Sans SC with TrueType outlines,
 * which has every character of the basic block and of the 通用规范汉字表. Only the characters that a
 * document uses go into it.
 */
@Singleton
class PrintFont {

  static final String FAMILY = "Noto Sans SC";

  private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";
  private static final int END = 0x323B0;

  private final CharacterMap characters;
  private final BitSet known;

  PrintFont() {
    try (InputStream file = file()) {
      characters = CharacterMap.ofFont(file.readAllBytes());
      known = known();
    } catch (IOException e) {
      throw new UncheckedIOException("The font of printed documents cannot be read", e);
    }
  }

  /** The font's bytes; the caller closes them. */
  InputStream open() {
    try {
      InputStream file = file();
      byte[] before = file.readNBytes(characters.offset());
      file.skipNBytes(characters.table().length);
      return new SequenceInputStream(
          Collections.enumeration(
              List.of(
                  new ByteArrayInputStream(before),
                  new ByteArrayInputStream(characters.table()),
                  file)));
    } catch (IOException e) {
      throw new UncheckedIOException("The font of printed documents cannot be read", e);
    }
  }

  /** Characters of the text that the font cannot show, in their order. */
  Set<String> missing(String text) {
    Set<String> missing = new LinkedHashSet<>();
    text.codePoints()
        .filter(point -> !known.get(point) && point != '\n' && point != '\r' && point != '\t')
        .forEach(point -> missing.add(Character.toString(point)));
    return missing;
  }

  /** Read once; the parsed font itself is not kept, because it is large. */
  private BitSet known() throws IOException {
    try (InputStream file = open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      var found = new BitSet(END);
      for (int point = ' '; point < END; point++) {
        found.set(point, glyphs.getGlyphId(point) > 0);
      }
      return found;
    }
  }

  private static InputStream file() {
    return PrintFont.class.getResourceAsStream(FILE);
  }
}
