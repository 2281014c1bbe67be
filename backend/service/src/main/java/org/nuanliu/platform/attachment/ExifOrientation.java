package org.nuanliu.platform.attachment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads how a camera was held: tag 0x0112 of the EXIF segment of a JPEG file. */
final class ExifOrientation {

  private static final int START_OF_SCAN = 0xda;
  private static final int APP1 = 0xe1;
  private static final int EXIF = 0x45786966;
  private static final int TAG = 0x0112;
  private static final int UPRIGHT = 1;

  private ExifOrientation() {}

  /** 1 to 8; 1 (upright) when nothing sensible is said. */
  static int of(byte[] jpeg) {
    try {
      return search(ByteBuffer.wrap(jpeg));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  private static int search(ByteBuffer jpeg) {
    jpeg.position(2);
    while (Byte.toUnsignedInt(jpeg.get()) == 0xff) {
      int marker = Byte.toUnsignedInt(jpeg.get());
      if (marker == START_OF_SCAN) {
        break;
      }
      int length = Short.toUnsignedInt(jpeg.getShort());
      int start = jpeg.position();
      if (marker == APP1 && jpeg.getInt(start) == EXIF) {
        return fromTiff(jpeg.slice(start + 6, length - 8));
      }
      jpeg.position(start + length - 2);
    }
    return UPRIGHT;
  }

  private static int fromTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + 12 * entry;
      if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
        int value = tiff.getShort(at + 8);
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
