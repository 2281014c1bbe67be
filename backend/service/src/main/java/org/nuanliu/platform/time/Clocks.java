package org.nuanliu.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the time comes from. Everything that decides by date asks the injected {@link Clock}. */
@Singleton
public class Clocks {

  /** The time zone of the people who use the system. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /**
   * The machine's own time, where something outside the application set the date: a token, a lock.
   */
  public static Instant machineTime() {
    return Instant.now();
  }

  @Produces
  @Singleton
  Clock clock(
      DemonstrationDate date,
      @ConfigProperty(name = "nuanliu.demo", defaultValue = "false") boolean demo) {
    return demo ? new Shifted(date) : Clock.system(ZONE);
  }

  /** A clock that runs at the usual speed, some days away from today. */
  private static final class Shifted extends Clock {

    private final DemonstrationDate date;

    Shifted(DemonstrationDate date) {
      this.date = date;
    }

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.offset(Clock.system(zone), date.offset());
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(date.offset());
    }
  }
}
