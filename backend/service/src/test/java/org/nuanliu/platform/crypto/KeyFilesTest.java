package org.nuanliu.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFilesTest {

  private static final byte[] DATA_KEY = "sixteen bytes 16".getBytes();

  private final CryptoProvider crypto = new SoftwareCryptoProvider();

  @TempDir Path folder;

  @BeforeEach
  void makeKeys() throws IOException {
    KeyFiles.generateMissing(folder);
  }

  @Test
  void generatedFilesAreClosedToOthersAndKeptTheNextTime() throws IOException {
    Path file = folder.resolve("kek.key");
    String first = Files.readString(file);
    assertThat(first).matches("[0-9a-f]{64}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    KeyFiles.main(new String[] {folder.toString()});
    assertThat(Files.readString(file)).isEqualTo(first);
  }

  @Test
  void aWrappedKeyComesBackOnlyUnderItsOwnVersion() {
    KeyProvider keys = new FileKeyProvider(crypto, folder);
    byte[] wrapped = keys.wrap(DATA_KEY, 3);
    assertThat(keys.unwrap(keys.keyEncryptionKeyId(), wrapped, 3)).isEqualTo(DATA_KEY);
    assertThatThrownBy(() -> keys.unwrap(keys.keyEncryptionKeyId(), wrapped, 4))
        .isInstanceOf(UndecryptableException.class);
    assertThatThrownBy(() -> keys.unwrap("other", wrapped, 3))
        .isInstanceOf(UndecryptableException.class);
  }

  @Test
  void thePreviousKeyStillUnwraps() throws IOException {
    KeyProvider before = new FileKeyProvider(crypto, folder);
    byte[] wrapped = before.wrap(DATA_KEY, 1);
    Files.move(folder.resolve("kek.key"), folder.resolve("kek-previous.key"));
    KeyFiles.generateMissing(folder);
    KeyProvider after = new FileKeyProvider(crypto, folder);
    assertThat(after.keyEncryptionKeyId()).isNotEqualTo(before.keyEncryptionKeyId());
    assertThat(after.unwrap(before.keyEncryptionKeyId(), wrapped, 1)).isEqualTo(DATA_KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kek.key", "blind-index.key", "audit-sign.key"})
  void refusesToStartWithoutOneOfThem(String name) throws IOException {
    Files.delete(folder.resolve(name));
    assertRefused(name, "missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-r-----", "rw--w----"})
  void refusesAFileThatOthersCanRead(String permissions) throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve("kek.key"), PosixFilePermissions.fromString(permissions));
    assertRefused("kek.key", "chmod 600");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "zz", "not a key at all"})
  void refusesAFileOfAnotherShape(String text) throws IOException {
    Files.writeString(folder.resolve("blind-index.key"), text);
    assertRefused("blind-index.key", "64 hexadecimal digits");
  }

  @Test
  void refusesToStartWithoutAFolder() {
    assertThatThrownBy(() -> new FileKeyProvider(crypto, Optional.empty()))
        .hasMessageContaining("NUANLIU_KEY_DIR");
  }

  @Test
  void blindIndexesOfTwoFieldsLookUnrelated() {
    BlindIndex index = new BlindIndex(crypto, new FileKeyProvider(crypto, folder));
    byte[] idNumber = index.of("member.id_number", "410105199001011234");
    assertThat(idNumber)
        .hasSize(32)
        .isEqualTo(index.of("member.id_number", "410105199001011234"))
        .isNotEqualTo(index.of("staff.id_number", "410105199001011234"))
        .isNotEqualTo(crypto.digest("410105199001011234".getBytes()));
    assertThat(index.of("member.id_number", null)).isNull();
  }

  private void assertRefused(String name, String because) {
    assertThatThrownBy(() -> new FileKeyProvider(crypto, folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(because);
  }
}
