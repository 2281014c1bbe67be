package org.nuanliu.platform.attachment;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses a PDF that could do something when it is opened: scripts, programs, embedded files, forms
 * that send themselves, and encryption, behind which none of these could be seen. It reads names,
 * not structure, so that it cannot be led astray by a broken cross-reference table; what it cannot
 * look into it refuses.
 */
final class PdfCheck {

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Encrypt)"
              + "(?![A-Za-z0-9])");

  /** Long enough not to occur by chance in compressed data; searched everywhere. */
  private static final Pattern FORBIDDEN_ANYWHERE =
      Pattern.compile("/(JavaScript|Launch|EmbeddedFile|RichMedia|SubmitForm|ImportData)");

  /** A letter of a name may be written as # and two hexadecimal digits. */
  private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");

  private static final Pattern STREAM = Pattern.compile(">>\\s{0,8}stream\\r?\\n");
  private static final int DICTIONARY = 2048;
  private static final int TRAILER = 1024;
  private static final int MOST_INFLATED = 50 * 1024 * 1024;

  private PdfCheck() {}

  static void check(byte[] content) throws RefusedContentException {
    // Latin-1 maps each byte to one character, so positions in the text are positions in the file.
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (text.indexOf("%%EOF", Math.max(0, text.length() - TRAILER)) < 0) {
      throw new RefusedContentException("PDF 文件不完整。");
    }
    refuse(FORBIDDEN_ANYWHERE, text);
    refuse(FORBIDDEN, outsideStreams(text, content));
  }

  /** The file without the bodies of its streams, but with the objects packed into streams. */
  private static String outsideStreams(String text, byte[] content) throws RefusedContentException {
    var kept = new StringBuilder();
    int budget = MOST_INFLATED;
    int from = 0;
    Matcher stream = STREAM.matcher(text);
    while (stream.find(from)) {
      kept.append(text, from, stream.end());
      int end = text.indexOf("endstream", stream.end());
      if (end < 0) {
        throw new RefusedContentException("PDF 文件不完整。");
      }
      String dictionary =
          unescape(text.substring(Math.max(from, stream.start() - DICTIONARY), stream.end()));
      dictionary = dictionary.substring(dictionary.lastIndexOf(" obj") + 1);
      if (dictionary.contains("/ObjStm")) {
        String objects = inflate(dictionary, content, stream.end(), end, budget);
        budget -= objects.length();
        kept.append(objects);
      }
      from = end;
    }
    return kept.append(text, from, text.length()).toString();
  }

  private static String inflate(String dictionary, byte[] content, int from, int to, int budget)
      throws RefusedContentException {
    if (!dictionary.contains("/Filter")) {
      return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }
    if (!dictionary.contains("/FlateDecode") || dictionary.contains("/DecodeParms")) {
      throw new RefusedContentException("PDF 文件采用了不支持的压缩方式。");
    }
    var inflater = new Inflater();
    var objects = new StringBuilder();
    byte[] buffer = new byte[64 * 1024];
    try {
      inflater.setInput(content, from, to - from);
      for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
        objects.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
        if (objects.length() > budget) {
          throw new RefusedContentException("PDF 文件展开后过大。");
        }
      }
      return objects.toString();
    } catch (DataFormatException e) {
      throw new RefusedContentException("PDF 文件已损坏。");
    } finally {
      inflater.end();
    }
  }

  private static void refuse(Pattern forbidden, String text) throws RefusedContentException {
    if (forbidden.matcher(unescape(text)).find()) {
      throw new RefusedContentException("PDF 文件含有脚本、嵌入文件、表单或加密，请另存为普通 PDF 后上传。");
    }
  }

  private static String unescape(String names) {
    return ESCAPE
        .matcher(names)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
  }
}
