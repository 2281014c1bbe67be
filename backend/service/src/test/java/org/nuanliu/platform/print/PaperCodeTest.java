package org.nuanliu.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaperCodeTest {

  @Test
  @DisplayName("20 个字符，100 位，不重复")
  void isRandom() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      codes.add(PaperCode.next());
    }
    assertThat(codes)
        .hasSize(10_000)
        .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}"));
  }

  @Test
  @DisplayName("大小写、空格、易混字符不影响；不完整的不是验证码")
  void isRead() {
    assertThat(PaperCode.read("abcd efgh-jkmn pqrs 01tv")).contains("ABCD-EFGH-JKMN-PQRS-01TV");
    assertThat(PaperCode.read("ABCD-EFGH-JKMN-PQRS-OITV")).contains("ABCD-EFGH-JKMN-PQRS-01TV");
    assertThat(PaperCode.read("ABCD-EFGH-JKMN-PQRS")).isEmpty();
    assertThat(PaperCode.read("ABCD-EFGH-JKMN-PQRS-01TU")).isEmpty();
    assertThat(PaperCode.read("验证码")).isEmpty();
  }
}
