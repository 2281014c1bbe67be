package org.nuanliu.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanliu.platform.time.Clocks;
import org.nuanliu.platform.time.DemonstrationDate;

/** Moves the service's date in a test, as a demonstration does; whoever moves it takes it back. */
public final class TestDate {

  private TestDate() {}

  public static LocalDate today() {
    return LocalDate.now(CDI.current().select(Clock.class).get());
  }

  public static void moveTo(LocalDate day) {
    CDI.current().select(DemonstrationDate.class).get().moveTo(day);
  }

  public static void reset() {
    moveTo(LocalDate.now(Clock.system(Clocks.ZONE)));
  }
}
