package org.nuanliu.demo.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** The tests over HTTP run as a demonstration; this is an installation of work. */
class NoDemoDateTest {

  private final DemoDateService service = new DemoDateService();

  @Test
  @DisplayName("不在演示方式下：没有演示日期，也改不动")
  void isNotThere() {
    assertThat(catchThrowableOfType(Problem.class, service::get).type())
        .isEqualTo(PlatformProblem.NOT_FOUND);
    var wanted = new DemoDate(LocalDate.of(2026, 12, 1));
    assertThat(catchThrowableOfType(Problem.class, () -> service.change(wanted)).type())
        .isEqualTo(PlatformProblem.NOT_FOUND);
  }
}
