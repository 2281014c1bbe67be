package org.nuanliu.visit.record;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which follow-ups a list is about; what is absent does not narrow it. */
public class VisitFollowUpFilter {

  @Parameter(description = "true 只看还没有办的，false 只看办过的")
  @QueryParam("open")
  public Boolean open;

  @Parameter(description = "true 只看交给本人的")
  @QueryParam("mine")
  public Boolean mine;

  @Parameter(description = "true 只看过期没有办的")
  @QueryParam("overdue")
  public Boolean overdue;
}
