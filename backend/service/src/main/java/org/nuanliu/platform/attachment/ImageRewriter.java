package org.nuanliu.platform.attachment;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes an image anew from its pixels alone: upright, and without place, camera or anything that
 * was appended.
 */
final class ImageRewriter {

  private static final long MOST_PIXELS = 25_000_000L;

  private ImageRewriter() {}

  static byte[] rewrite(FileKind kind, byte[] content) throws RefusedContentException {
    int orientation = kind == FileKind.JPEG ? ExifOrientation.of(content) : 1;
    try {
      return encode(kind, upright(kind, decode(kind, content), orientation));
      // The readers answer damaged input with many an unchecked exception.
    } catch (IOException | RuntimeException e) {
      throw new RefusedContentException("图片已损坏，无法读取。");
    }
  }

  private static BufferedImage decode(FileKind kind, byte[] content)
      throws IOException, RefusedContentException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      // Metadata is ignored, also because a few kilobytes of it can inflate to gigabytes.
      reader.setInput(in, true, true);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        throw new RefusedContentException("图片超过 2500 万像素。");
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /** JPEG has no transparency, so its pixels are always copied to plain RGB. */
  private static BufferedImage upright(FileKind kind, BufferedImage image, int orientation) {
    boolean plain = kind == FileKind.PNG || image.getType() == BufferedImage.TYPE_3BYTE_BGR;
    if (orientation == 1 && plain) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean turned = orientation >= 5;
    var result =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D canvas = result.createGraphics();
    canvas.drawImage(image, transform(orientation, width, height), null);
    canvas.dispose();
    return result;
  }

  /** The eight orientations of EXIF, as matrices (m00, m10, m01, m11, m02, m12). */
  private static AffineTransform transform(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static byte[] encode(FileKind kind, BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
    var bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (kind == FileKind.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0.9f);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
