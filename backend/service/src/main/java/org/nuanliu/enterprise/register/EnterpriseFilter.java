package org.nuanliu.enterprise.register;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which enterprises a list is about; what is absent does not narrow it. */
public class EnterpriseFilter {

  @Parameter(description = "名称中的任何一段文字，或者信用代码的开头")
  @QueryParam("q")
  @Size(max = 60)
  public String q;

  @Parameter(description = "只看这个工会及其下级负责的企业")
  @QueryParam("union")
  public UUID union;

  @QueryParam("nature")
  @Pattern(regexp = "[0-9A-Za-z-]{1,40}")
  public String nature;

  @QueryParam("industry")
  @Pattern(regexp = "[0-9A-Za-z-]{1,40}")
  public String industry;

  @QueryParam("state")
  @Pattern(regexp = "[0-9A-Za-z-]{1,40}")
  public String state;
}
