package org.nuanliu.visit.route;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which routes a list is about; what is absent does not narrow it. */
public class VisitRouteFilter {

  @QueryParam("campaign")
  public UUID campaign;

  @QueryParam("day")
  public LocalDate day;

  @Parameter(description = "谁的路线")
  @QueryParam("staff")
  public UUID staff;
}
