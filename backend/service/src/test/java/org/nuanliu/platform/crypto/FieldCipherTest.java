package org.nuanliu.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldCipherTest {

  private static final UUID ROW = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final UUID OTHER_ROW = UUID.fromString("01900000-0000-7000-8000-000000000002");
  private static final String VALUE = "410105199001011234";

  /** Each refusal is logged as an error; two thousand of them would bury the report. */
  private static final Logger LOG = Logger.getLogger(FieldCipher.class.getName());

  private final HeldDataKeys keys = new HeldDataKeys(Suite.SM4_GCM);
  private final FieldCipher cipher = new FieldCipher(new SoftwareCryptoProvider(), keys);

  @BeforeAll
  static void silence() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void speak() {
    LOG.setLevel(null);
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void returnsWhatWasEncrypted(Suite suite) {
    keys.begin(suite);
    for (String text : new String[] {"", "x", VALUE, "郑州市金水区某路1号𠮷", "长".repeat(5000)}) {
      String stored = cipher.encrypt("member", "id_number", ROW, text);
      assertThat(stored).matches("v1\\|2\\|[\\w-]{16}\\|[\\w-]*\\|[\\w-]{22}");
      assertThat(cipher.decrypt("member", "id_number", ROW, stored)).isEqualTo(text);
    }
  }

  @Test
  void nothingStaysNothing() {
    assertThat(cipher.encrypt("member", "phone", ROW, null)).isNull();
    assertThat(cipher.decrypt("member", "phone", ROW, null)).isNull();
  }

  @Test
  void aValueOpensOnlyInItsOwnPlace() {
    String stored = cipher.encrypt("member", "id_number", ROW, VALUE);
    assertRefused("member", "id_number", OTHER_ROW, stored);
    assertRefused("member", "phone", ROW, stored);
    assertRefused("household", "id_number", ROW, stored);
    assertRefused("memberi", "d_number", ROW, stored);
  }

  @Test
  void aValueDoesNotOpenUnderAnotherKeyVersion() {
    String stored = cipher.encrypt("member", "id_number", ROW, VALUE);
    keys.begin(Suite.SM4_GCM);
    assertThat(cipher.decrypt("member", "id_number", ROW, stored)).isEqualTo(VALUE);
    assertRefused("member", "id_number", ROW, stored.replaceFirst("v1\\|1", "v1|2"));
    assertRefused("member", "id_number", ROW, stored.replaceFirst("v1\\|1", "v1|99"));
  }

  @Test
  void everyDamageGivesTheSameError() {
    String stored = cipher.encrypt("member", "id_number", ROW, VALUE);
    Set<String> messages = new HashSet<>();
    Random random = new Random(1);
    int cases = 0;
    for (String damaged :
        new String[] {"", "|", "||||", "v1", "v2" + stored.substring(2), stored + "|", VALUE}) {
      messages.add(refusal(damaged));
      cases++;
    }
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_|=";
    while (cases < 2_000) {
      StringBuilder damaged = new StringBuilder(stored);
      int at = random.nextInt(stored.length());
      char with = alphabet.charAt(random.nextInt(alphabet.length()));
      damaged.setCharAt(at, with);
      // The last digit of a group carries unused bits: another spelling of the same bytes.
      boolean spelling = at == stored.length() - 1 || stored.charAt(at + 1) == '|';
      if (with != stored.charAt(at) && !spelling) {
        messages.add(refusal(damaged.toString()));
        cases++;
      }
      messages.add(refusal(stored.substring(0, at)));
      cases++;
    }
    assertThat(messages).hasSize(1);
    System.out.println("damaged field values refused: cases=" + cases);
  }

  @Test
  void initialisationVectorsDoNotRepeat() {
    int count = 200_000;
    Set<String> seen = HashSet.newHashSet(count);
    for (int i = 0; i < count; i++) {
      String iv = cipher.encrypt("member", "phone", ROW, "1").split("\\|")[2];
      assertThat(seen.add(iv)).isTrue();
    }
    System.out.println("initialisation vectors without repetition: cases=" + count);
  }

  private void assertRefused(String table, String column, UUID row, String stored) {
    assertThatThrownBy(() -> cipher.decrypt(table, column, row, stored))
        .isInstanceOf(UndecryptableException.class)
        .hasNoCause();
  }

  private String refusal(String stored) {
    try {
      cipher.decrypt("member", "id_number", ROW, stored);
      throw new AssertionError("opened: " + stored);
    } catch (UndecryptableException e) {
      assertThat(e).hasNoCause();
      return e.getMessage();
    }
  }
}
