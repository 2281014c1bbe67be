package org.nuanliu.dictionary.calendar;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The working-day calendar, to be read. */
@Path("/api/dictionary/calendar")
public class CalendarResource {

  @Inject CalendarStore calendar;

  @GET
  @PermissionsAllowed("dictionary:read")
  @Operation(summary = "节假日和调休上班日，按年")
  public List<CalendarYear> listCalendarYears(
      @Parameter(description = "只要这一年；没有载入的年份为空") @RestQuery Optional<Integer> year) {
    return year.map(wanted -> calendar.year(wanted).stream().toList())
        .orElseGet(() -> List.copyOf(calendar.years()));
  }
}
