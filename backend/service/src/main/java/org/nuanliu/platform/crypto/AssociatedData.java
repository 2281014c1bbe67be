package org.nuanliu.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Joins parts so that no two lists of parts give the same bytes: each part is preceded by its
 * length (with a separator, "a|b" + "c" and "a" + "b|c" would be the same).
 */
final class AssociatedData {

  private AssociatedData() {}

  static byte[] of(Object... parts) {
    List<byte[]> encoded =
        Stream.of(parts).map(part -> part.toString().getBytes(StandardCharsets.UTF_8)).toList();
    int length = encoded.stream().mapToInt(bytes -> Integer.BYTES + bytes.length).sum();
    ByteBuffer buffer = ByteBuffer.allocate(length);
    encoded.forEach(bytes -> buffer.putInt(bytes.length).put(bytes));
    return buffer.array();
  }
}
