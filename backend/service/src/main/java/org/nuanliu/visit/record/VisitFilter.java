package org.nuanliu.visit.record;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuanliu.visit.record.domain.VisitOutcome;

/** Which visits a list is about; what is absent does not narrow it. */
public class VisitFilter {

  @QueryParam("campaign")
  public UUID campaign;

  @Parameter(description = "只看这个工会及其下级的走访")
  @QueryParam("union")
  public UUID union;

  @QueryParam("household")
  public UUID household;

  @QueryParam("object")
  @Pattern(regexp = "[0-9]{1,2}")
  public String object;

  @QueryParam("outcome")
  public VisitOutcome outcome;

  @Parameter(description = "true 只看本人登记的")
  @QueryParam("mine")
  public Boolean mine;

  @QueryParam("from")
  public LocalDate from;

  @QueryParam("to")
  public LocalDate to;
}
