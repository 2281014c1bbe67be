package org.nuanliu.household.change;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuanliu.household.change.domain.ChangeState;

/** Which changes a list is about; what is absent does not narrow it. */
public class ChangeFilter {

  @Parameter(description = "只看这份档案的")
  @QueryParam("household")
  public UUID household;

  @QueryParam("state")
  public ChangeState state;

  @Parameter(description = "变更类型")
  @QueryParam("type")
  @Pattern(regexp = "[a-z-]{1,30}")
  public String type;

  @Parameter(description = "只看这个工会及其下级的")
  @QueryParam("union")
  public UUID union;

  @Parameter(description = "只看超过办理期限的")
  @QueryParam("overdue")
  public boolean overdue;
}
