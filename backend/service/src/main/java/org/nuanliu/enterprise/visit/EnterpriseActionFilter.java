package org.nuanliu.enterprise.visit;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which promises a list is about; what is absent does not narrow it. */
public class EnterpriseActionFilter {

  @Parameter(description = "open 只看没有完成的，overdue 只看逾期的，done 只看完成的")
  @QueryParam("state")
  @Pattern(regexp = "open|overdue|done")
  public String state;

  @Parameter(description = "只看这个工会及其下级负责的企业")
  @QueryParam("union")
  public UUID union;
}
