package org.nuanliu.household.clarity;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which families the ledger shows; what is absent does not narrow it. */
public class ClarityFilter {

  @Parameter(description = "户主姓名的开头，或者完整的档案编号")
  @QueryParam("q")
  @Size(max = 30)
  public String q;

  @Parameter(description = "只看这个工会及其下级的家庭")
  @QueryParam("union")
  public UUID union;

  @Parameter(description = "缺哪一项；any 为任何一项")
  @QueryParam("missing")
  @Pattern(regexp = "contact|deadline|measures|path|any")
  public String missing;

  @Parameter(description = "期限已过，或者有措施逾期")
  @QueryParam("overdue")
  public boolean overdue;

  @Parameter(description = "提醒后超过期限仍未落实，已报上级")
  @QueryParam("escalated")
  public boolean escalated;
}
