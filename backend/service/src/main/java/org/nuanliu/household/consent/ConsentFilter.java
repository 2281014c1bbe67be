package org.nuanliu.household.consent;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which consents a list shows; what is absent does not narrow it. */
public class ConsentFilter {

  @Parameter(description = "户主姓名的开头，或者完整的档案编号")
  @QueryParam("q")
  @Size(max = 30)
  public String q;

  @Parameter(description = "只看这个工会及其下级的家庭")
  @QueryParam("union")
  public UUID union;

  @Parameter(description = "同意书版本")
  @QueryParam("version")
  @Size(max = 40)
  public String version;

  @QueryParam("channel")
  @Pattern(regexp = "[a-z-]{1,20}")
  public String channel;

  @Parameter(description = "有效的、已撤回的，或者已由新的同意代替的")
  @QueryParam("standing")
  @Pattern(regexp = "standing|withdrawn|superseded")
  public String standing;
}
