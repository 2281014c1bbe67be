package org.nuanliu.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrintFontTest {

  private final PrintFont font = new PrintFont();

  @Test
  @DisplayName("基本区全部汉字、姓名常见生僻字和表格用的符号都印得出")
  void knowsNames() {
    var basic = new StringBuilder();
    for (int point = 0x4E00; point <= 0x9FA5; point++) {
      basic.appendCodePoint(point);
    }
    assertThat(font.missing(basic.toString())).isEmpty();
    assertThat(font.missing("㛃䶮㙦䲟𬭚𬬻𫖯𬱖·—…“”《》（）、。①②㎡￥¥〇 ABCxyz0123456789")).isEmpty();
  }

  @Test
  @DisplayName("印不出的字一一指出")
  void namesWhatIsMissing() {
    assertThat(font.missing("张𠮷和李𡈽\n😀𠮷")).containsExactly("𠮷", "𡈽", "😀");
  }
}
