package org.nuanliu.dictionary.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.nuanliu.dictionary.Deadline;
import org.nuanliu.dictionary.WorkingDays;

/** The loaded years. They change with a release only, so each node reads them once. */
@ApplicationScoped
class CalendarStore implements WorkingDays {

  private record Loaded(SortedMap<Integer, CalendarYear> years, WorkingCalendar calendar) {}

  private final DataSource dataSource;
  private volatile Loaded loaded;

  CalendarStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return loaded().calendar.isWorkingDay(day);
  }

  @Override
  public Deadline after(LocalDate start, int workingDays) {
    return loaded().calendar.after(start, workingDays);
  }

  @Override
  public int between(LocalDate start, LocalDate end) {
    return loaded().calendar.between(start, end);
  }

  Collection<CalendarYear> years() {
    return loaded().years.values();
  }

  Optional<CalendarYear> year(int year) {
    return Optional.ofNullable(loaded().years.get(year));
  }

  private Loaded loaded() {
    if (loaded == null) {
      loaded = load();
    }
    return loaded;
  }

  private Loaded load() {
    try (var connection = dataSource.getConnection()) {
      SortedMap<Integer, CalendarYear> years = readYears(connection, readDays(connection));
      return new Loaded(years, calendarOf(years.values()));
    } catch (SQLException e) {
      throw new IllegalStateException("The working-day calendar cannot be read", e);
    }
  }

  private static WorkingCalendar calendarOf(Collection<CalendarYear> years) {
    return new WorkingCalendar(
        years.stream()
            .flatMap(year -> year.days().stream())
            .collect(Collectors.toMap(CalendarYear.Day::date, CalendarYear.Day::worksOnIt)),
        years.stream()
            .filter(CalendarYear::wasPublished)
            .map(CalendarYear::year)
            .collect(Collectors.toSet()));
  }

  private static List<CalendarYear.Day> readDays(Connection connection) throws SQLException {
    try (var statement =
            connection.prepareStatement("SELECT day, kind, name FROM calendar_day ORDER BY day");
        var rows = statement.executeQuery()) {
      List<CalendarYear.Day> days = new ArrayList<>();
      while (rows.next()) {
        days.add(
            new CalendarYear.Day(
                rows.getObject(1, LocalDate.class), rows.getString(2), rows.getString(3)));
      }
      return days;
    }
  }

  private static SortedMap<Integer, CalendarYear> readYears(
      Connection connection, List<CalendarYear.Day> days) throws SQLException {
    try (var statement =
            connection.prepareStatement("SELECT year, status, document FROM calendar_year");
        var rows = statement.executeQuery()) {
      SortedMap<Integer, CalendarYear> years = new TreeMap<>();
      while (rows.next()) {
        int year = rows.getInt(1);
        var own = days.stream().filter(day -> day.date().getYear() == year).toList();
        years.put(year, new CalendarYear(year, rows.getString(2), rows.getString(3), own));
      }
      return years;
    }
  }
}
