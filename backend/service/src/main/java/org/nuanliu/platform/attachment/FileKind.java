package org.nuanliu.platform.attachment;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The kinds of file that are accepted. Extension and first bytes must name the same one. */
enum FileKind {
  JPEG("image/jpeg", "ffd8ff", List.of("jpg", "jpeg")),
  PNG("image/png", "89504e470d0a1a0a", List.of("png")),
  PDF("application/pdf", "255044462d", List.of("pdf"));

  private final String mediaType;
  private final byte[] magic;
  private final List<String> extensions;

  FileKind(String mediaType, String magic, List<String> extensions) {
    this.mediaType = mediaType;
    this.magic = HexFormat.of().parseHex(magic);
    this.extensions = extensions;
  }

  String mediaType() {
    return mediaType;
  }

  static FileKind of(String fileName, byte[] content) throws RefusedContentException {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    FileKind named =
        Arrays.stream(values())
            .filter(kind -> kind.extensions.contains(extension))
            .findFirst()
            .orElseThrow(() -> new RefusedContentException("只能上传 JPG、PNG 图片和 PDF 文件。"));
    if (content.length < named.magic.length
        || !Arrays.equals(content, 0, named.magic.length, named.magic, 0, named.magic.length)) {
      throw new RefusedContentException("文件内容与扩展名不符。");
    }
    return named;
  }
}
