package org.nuanliu.platform.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Decides whether a file may come in, and makes it harmless. */
final class ContentCheck {

  /** In bytes. */
  static final int LARGEST = 10 * 1024 * 1024;

  /** A ZIP archive is found by its end: the directory's mark in the last 64 KiB. */
  private static final int ZIP_TAIL = 65_557;

  private ContentCheck() {}

  /**
   * What is accepted.
   *
   * @param bytes what is to be stored: an image made anew, a PDF as it came
   */
  record Accepted(FileKind kind, byte[] bytes) {}

  static Accepted accept(String fileName, byte[] content) throws RefusedContentException {
    if (content.length == 0) {
      throw new RefusedContentException("文件是空的。");
    }
    if (content.length > LARGEST) {
      throw new RefusedContentException("文件超过 10 MB。");
    }
    FileKind kind = FileKind.of(fileName, content);
    refusePolyglot(kind, content);
    return switch (kind) {
      case JPEG, PNG -> new Accepted(kind, ImageRewriter.rewrite(kind, content));
      case PDF -> {
        PdfCheck.check(content);
        yield new Accepted(kind, content);
      }
    };
  }

  /**
   * Refuses a file that is also something else. The marks are long enough not to occur by chance in
   * ten megabytes of compressed data.
   */
  private static void refusePolyglot(FileKind kind, byte[] content) throws RefusedContentException {
    // Latin-1 maps each byte to one character, so text search is byte search.
    String text = new String(content, StandardCharsets.ISO_8859_1);
    String lower = text.toLowerCase(Locale.ROOT);
    boolean active = lower.contains("<script") || lower.contains("<?php");
    boolean archive = text.indexOf("PK\u0005\u0006", Math.max(0, text.length() - ZIP_TAIL)) >= 0;
    boolean document = kind != FileKind.PDF && text.contains("%PDF-");
    if (active || archive || document) {
      throw new RefusedContentException("文件里夹带了其他格式的内容。");
    }
  }
}
