package org.nuanliu.platform.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files, good and bad, made on the spot. */
final class Fixtures {

  private Fixtures() {}

  /** Left half red, right half blue; 16 wide and 8 high. */
  static byte[] image(String format) {
    var image = new BufferedImage(16, 8, BufferedImage.TYPE_3BYTE_BGR);
    for (int x = 0; x < 16; x++) {
      for (int y = 0; y < 8; y++) {
        image.setRGB(x, y, (x < 8 ? Color.RED : Color.BLUE).getRGB());
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A photo with an orientation, a place and a camera in its EXIF segment. */
  static byte[] photo(int orientation) {
    byte[] camera = ascii("SECRET-CAMERA 34.7466N 113.6253E");
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + camera.length);
    exif.put(ascii("Exif\0\0")).put(ascii("MM")).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(camera);
    ByteBuffer segment = ByteBuffer.allocate(4 + exif.capacity());
    segment.putShort((short) 0xffe1).putShort((short) (2 + exif.capacity())).put(exif.array());
    byte[] jpeg = image("jpg");
    return join(new byte[] {(byte) 0xff, (byte) 0xd8}, segment.array(), from(jpeg, 2));
  }

  /** A PNG whose header claims this size. */
  static byte[] pngOfSize(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    return join(
        from(image("png"), 0, 8),
        chunk("IHDR", header),
        chunk("IDAT", deflate(new byte[64])),
        chunk("IEND", new byte[0]));
  }

  /** A PNG with a text chunk that would inflate to many times its size. */
  static byte[] pngWithInflatingText() {
    byte[] png = image("png");
    byte[] text = join(ascii("Comment\0\0"), deflate(new byte[40_000_000]));
    return join(from(png, 0, 33), chunk("zTXt", text), from(png, 33));
  }

  /** A small document; {@code objects} go in as they are. */
  static byte[] pdf(String... objects) {
    var text = new StringBuilder("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
    text.append("2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n");
    for (int i = 0; i < objects.length; i++) {
      text.append(3 + i).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    return ascii(text + "trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
  }

  /** An object of a PDF whose content is compressed. */
  static String compressed(String dictionary, String content) {
    byte[] body = deflate(ascii(content));
    return "<< "
        + dictionary
        + " /Filter /FlateDecode /Length "
        + body.length
        + " >>\nstream\n"
        + new String(body, StandardCharsets.ISO_8859_1)
        + "\nendstream";
  }

  static byte[] zip() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(65);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] from(byte[] bytes, int from) {
    return from(bytes, from, bytes.length);
  }

  static byte[] from(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] named = join(ascii(type), data);
    var sum = new CRC32();
    sum.update(named);
    return ByteBuffer.allocate(8 + named.length)
        .putInt(data.length)
        .put(named)
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] deflate(byte[] data) {
    var deflater = new Deflater();
    deflater.setInput(data);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }
}
