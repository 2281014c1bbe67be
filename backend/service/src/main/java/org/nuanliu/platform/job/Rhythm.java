package org.nuanliu.platform.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.nuanliu.platform.time.Clocks;

/** When recurring work is done, by the machines' time: a demonstration date does not move it. */
public final class Rhythm {

  private final Schedule schedule;

  private Rhythm(Schedule schedule) {
    this.schedule = schedule;
  }

  /** Again so long after it has ended; the first time at once. */
  public static Rhythm every(Duration pause) {
    return new Rhythm(Schedules.fixedDelay(pause));
  }

  /** Once a day, Asia/Shanghai; after a standstill the missed one is made up for once. */
  public static Rhythm dailyAt(LocalTime time) {
    return new Rhythm(Schedules.daily(Clocks.ZONE, time));
  }

  Schedule schedule() {
    return schedule;
  }
}
