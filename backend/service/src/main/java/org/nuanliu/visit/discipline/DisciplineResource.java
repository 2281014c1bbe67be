package org.nuanliu.visit.discipline;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.visit.record.VisitEntry;
import org.nuanliu.visit.record.VisitFilter;
import org.nuanliu.visit.record.VisitQueries;

/** 八项规定: what went beyond the standard, and what is asked of whom. */
@Path("/api")
public class DisciplineResource {

  @Inject VisitQueries visits;
  @Inject DisciplineQueries queries;

  /** Visits with more people, vehicles or cost than the standard of their day allowed. */
  @GET
  @Path("visit-outliers")
  @PermissionsAllowed("visit-outlier:read")
  public Page<VisitEntry> listVisitOutliers(
      @BeanParam @Valid VisitFilter filter, @BeanParam @Valid PageQuery page) {
    return visits.beyond(filter, page);
  }

  /** What visits asked of each union in a month. */
  @GET
  @Path("burden")
  @PermissionsAllowed("burden:read")
  public Page<BurdenEntry> listBurden(
      @BeanParam @Valid BurdenFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.burden(filter, page);
  }
}
