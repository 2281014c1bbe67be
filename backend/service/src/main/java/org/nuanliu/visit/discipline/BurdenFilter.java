package org.nuanliu.visit.discipline;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which month and which unions the meter is about. */
public class BurdenFilter {

  @Parameter(description = "月份，如 2026-01", required = true)
  @QueryParam("month")
  @NotNull
  @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])")
  public String month;

  @Parameter(description = "只看这个工会及其下级")
  @QueryParam("union")
  public UUID union;
}
