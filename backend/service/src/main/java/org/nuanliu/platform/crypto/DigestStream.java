package org.nuanliu.platform.crypto;

import java.io.OutputStream;

/** Takes a message piece by piece and knows its digest at the end; never fails to take one. */
public abstract class DigestStream extends OutputStream {

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] piece) {
    write(piece, 0, piece.length);
  }

  @Override
  public abstract void write(byte[] piece, int offset, int length);

  /** Of all that was written; afterwards it begins anew. */
  public abstract byte[] digest();
}
