package org.nuanliu.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;

/**
 * Puts files on disk whose rows a bulk load writes itself, exactly as an upload would have done. If
 * the load fails, encrypted files without a row are left: unreadable and harmless.
 */
@ApplicationScoped
public class StoredFiles {

  /**
   * What the row of a stored file holds.
   *
   * @param fileName encrypted
   * @param contentMac keyed hash of the content
   * @param storedAs name on disk
   */
  public record StoredFile(
      UUID id, String fileName, long size, byte[] contentMac, String storedAs) {}

  @Inject AttachmentStore store;
  @Inject FieldCipher cipher;
  @Inject BlindIndex hash;

  /**
   * @param content already known to be harmless
   */
  public StoredFile store(UUID id, String fileName, byte[] content) throws IOException {
    String storedAs = AttachmentStore.nameOf(hash.of("attachment.stored_as", id.toString()));
    store.write(id, storedAs, content);
    return new StoredFile(
        id,
        cipher.encrypt("attachment", "file_name", id, fileName),
        content.length,
        hash.ofContent("attachment.content", content),
        storedAs);
  }
}
