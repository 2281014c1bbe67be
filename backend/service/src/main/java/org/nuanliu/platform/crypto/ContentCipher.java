package org.nuanliu.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

/**
 * Encrypts the bytes of a file. The stored form is "NLC1", the version of the data key (four bytes)
 * and chunks of 64 KiB, each with its own initialisation vector and tag. A chunk's number and
 * whether it is the last are authenticated, so chunks that are exchanged, dropped or cut off are
 * noticed, and no byte is handed out before its chunk is verified.
 */
@ApplicationScoped
public class ContentCipher {

  private static final int MAGIC = 0x4e4c4331;
  private static final int CHUNK = 64 * 1024;
  private static final int SEALED_CHUNK =
      CryptoProvider.IV_LENGTH + CHUNK + CryptoProvider.TAG_LENGTH;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CryptoProvider crypto;
  private final DataKeys keys;

  ContentCipher(CryptoProvider crypto, DataKeys keys) {
    this.crypto = crypto;
    this.keys = keys;
  }

  /** Encrypts everything that {@code plain} holds; closes neither stream. */
  public void encrypt(String table, UUID rowId, InputStream plain, OutputStream out)
      throws IOException {
    try (OutputStream sealing = encrypting(table, rowId, out)) {
      plain.transferTo(sealing);
    }
  }

  /**
   * A stream that encrypts what is written to it. Only its closing makes the file complete; {@code
   * out} stays open.
   */
  public OutputStream encrypting(String table, UUID rowId, OutputStream out) throws IOException {
    DataKey key = keys.current();
    out.write(ByteBuffer.allocate(8).putInt(MAGIC).putInt(key.version()).array());
    return new Sealing(table, rowId, key, out);
  }

  /**
   * Opens an encrypted file. The first chunk is verified at once; a fault further on shows as an
   * {@link IOException} while reading.
   *
   * @throws UndecryptableException if this is not an encrypted file of this row
   */
  public InputStream decrypt(String table, UUID rowId, InputStream stored) throws IOException {
    DataInputStream in = new DataInputStream(stored);
    byte[] header = in.readNBytes(8);
    if (header.length < 8 || ByteBuffer.wrap(header).getInt() != MAGIC) {
      throw new UndecryptableException();
    }
    DataKey key = keys.version(ByteBuffer.wrap(header).getInt(4));
    Chunks chunks = new Chunks(table, rowId, key, in);
    chunks.advance();
    return chunks;
  }

  private static byte[] place(String table, UUID rowId, DataKey key, int number, boolean last) {
    return AssociatedData.of(table, "content", rowId, key.version(), number, last);
  }

  private final class Sealing extends OutputStream {

    private final String table;
    private final UUID rowId;
    private final DataKey key;
    private final OutputStream out;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private int number;
    private boolean closed;

    Sealing(String table, UUID rowId, DataKey key, OutputStream out) {
      this.table = table;
      this.rowId = rowId;
      this.key = key;
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int written = 0; written < length; ) {
        if (filled == CHUNK) {
          seal(false);
        }
        int part = Math.min(length - written, CHUNK - filled);
        System.arraycopy(bytes, offset + written, chunk, filled, part);
        filled += part;
        written += part;
      }
    }

    /** A full chunk waits here too, until it is known whether it is the last. */
    private void seal(boolean last) throws IOException {
      byte[] iv = new byte[CryptoProvider.IV_LENGTH];
      RANDOM.nextBytes(iv);
      byte[] place = place(table, rowId, key, number++, last);
      out.write(iv);
      out.write(crypto.seal(key.suite(), key.key(), iv, place, Arrays.copyOf(chunk, filled)));
      filled = 0;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        seal(true);
        out.flush();
      }
    }
  }

  private final class Chunks extends InputStream {

    private final String table;
    private final UUID rowId;
    private final DataKey key;
    private final InputStream stored;
    private byte[] following;
    private int number;
    private ByteArrayInputStream open;

    Chunks(String table, UUID rowId, DataKey key, InputStream stored) throws IOException {
      this.table = table;
      this.rowId = rowId;
      this.key = key;
      this.stored = stored;
      following = stored.readNBytes(SEALED_CHUNK);
    }

    void advance() throws IOException {
      byte[] sealed = following;
      if (sealed.length < CryptoProvider.IV_LENGTH + CryptoProvider.TAG_LENGTH) {
        throw new UndecryptableException();
      }
      following = stored.readNBytes(SEALED_CHUNK);
      boolean last = following.length == 0;
      byte[] iv = Arrays.copyOf(sealed, CryptoProvider.IV_LENGTH);
      byte[] rest = Arrays.copyOfRange(sealed, CryptoProvider.IV_LENGTH, sealed.length);
      open =
          new ByteArrayInputStream(
              crypto.open(
                  key.suite(), key.key(), iv, place(table, rowId, key, number, last), rest));
      number++;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (open.available() == 0 && following.length > 0) {
        try {
          advance();
        } catch (UndecryptableException e) {
          throw new IOException(e.getMessage(), e);
        }
      }
      return open.read(into, offset, length);
    }

    @Override
    public void close() throws IOException {
      stored.close();
    }
  }
}
