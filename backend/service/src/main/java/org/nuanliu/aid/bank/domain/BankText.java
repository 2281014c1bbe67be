package org.nuanliu.aid.bank.domain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;

/** Text to and from the charset of a layout; nothing is ever replaced by a question mark. */
final class BankText {

  private BankText() {}

  /**
   * @throws UnwritableException naming the character that the charset lacks
   */
  static byte[] encode(BankLayout layout, String text) {
    CharsetEncoder encoder = layout.encoding().newEncoder();
    if (text.chars().anyMatch(c -> c < ' ')) {
      throw new UnwritableException("内容里有换行等不可见的字符");
    }
    if (!encoder.canEncode(text)) {
      String missing =
          text.codePoints()
              .mapToObj(Character::toString)
              .filter(one -> !encoder.canEncode(one))
              .findFirst()
              .orElse(text);
      throw new UnwritableException(
          "%s 编码里没有“%s”这个字，请换一种文件格式".formatted(layout.charset(), missing));
    }
    return text.getBytes(layout.encoding());
  }

  static String decode(BankLayout layout, int row, byte[] content, int start, int length)
      throws RefusedFileException {
    try {
      CharBuffer text =
          layout
              .encoding()
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content, start, length));
      return text.toString();
    } catch (CharacterCodingException e) {
      throw new RefusedFileException(row, "encoding", "这一行的文字编码不是 " + layout.charset());
    }
  }
}
