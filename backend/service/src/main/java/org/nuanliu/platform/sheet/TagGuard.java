package org.nuanliu.platform.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a part in which one tag follows another only after more than any cell holds: the parser
 * would have to keep all of it in memory at once.
 */
final class TagGuard extends FilterInputStream {

  private int since;

  TagGuard(InputStream content) {
    super(content);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    for (int i = offset; i < offset + read; i++) {
      since = into[i] == '<' ? 0 : since + 1;
      if (since > SheetLimits.BETWEEN_TAGS) {
        throw new IOException("A tag without an end");
      }
    }
    return read;
  }
}
