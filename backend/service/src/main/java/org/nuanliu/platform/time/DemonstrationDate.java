package org.nuanliu.platform.time;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * How far the application's clock of a demonstration stands from today, so that five working days
 * of notice can be walked through. Kept in the database, read at most once a second by each node.
 */
@Singleton
public class DemonstrationDate {

  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

  private record Known(Duration offset, long readAt) {}

  private final DataSource dataSource;
  private final AtomicReference<Known> known = new AtomicReference<>();

  DemonstrationDate(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Duration offset() {
    Known last = known.get();
    if (last == null || System.nanoTime() - last.readAt() > FRESH_NANOS) {
      // Whoever read before the date was moved must not put the old one back.
      known.compareAndSet(last, new Known(read(), System.nanoTime()));
    }
    return known.get().offset();
  }

  /** Moves the clock to a day; the time of the day stays. */
  public void moveTo(LocalDate day) {
    LocalDate today = LocalDate.now(Clock.system(Clocks.ZONE));
    Duration offset = Duration.ofDays(today.until(day, ChronoUnit.DAYS));
    write(offset);
    known.set(new Known(offset, System.nanoTime()));
  }

  private Duration read() {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement("SELECT days FROM demonstration_clock");
        var rows = statement.executeQuery()) {
      return rows.next() ? Duration.ofDays(rows.getInt(1)) : Duration.ZERO;
    } catch (SQLException e) {
      throw new IllegalStateException("The demonstration date cannot be read", e);
    }
  }

  private void write(Duration offset) {
    try (var connection = dataSource.getConnection();
        var statement =
            connection.prepareStatement(
                """
                INSERT INTO demonstration_clock (only_row, days) VALUES (true, ?)
                ON CONFLICT (only_row) DO UPDATE SET days = excluded.days""")) {
      statement.setLong(1, offset.toDays());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The demonstration date cannot be moved", e);
    }
  }
}
