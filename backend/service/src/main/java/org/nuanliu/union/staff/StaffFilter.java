package org.nuanliu.union.staff;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which staff a list is about; what is absent does not narrow it. */
public class StaffFilter {

  @Parameter(description = "姓名或用户名中的任何一段文字")
  @QueryParam("q")
  @Size(max = 60)
  public String q;

  @Parameter(description = "该工会及其下级")
  @QueryParam("union")
  public UUID union;

  @QueryParam("duty")
  @Pattern(regexp = "[a-z-]{1,40}")
  public String duty;

  @QueryParam("active")
  public Boolean active;
}
