package org.nuanliu.aid.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuanliu.aid.application.domain.AidState;

/** Which applications a list is about; what is absent does not narrow it. */
public class AidApplicationFilter {

  @Parameter(description = "户主姓名的开头，或者完整的申请编号")
  @QueryParam("q")
  @Size(max = 30)
  public String q;

  @QueryParam("state")
  public AidState state;

  @QueryParam("purpose")
  @Pattern(regexp = "[a-z-]{1,20}")
  public String purpose;

  @QueryParam("year")
  @Min(2000)
  @Max(2100)
  public Integer year;

  @Parameter(description = "只看这个工会及其下级的申请")
  @QueryParam("union")
  public UUID union;

  @Parameter(description = "只看这份档案的申请")
  @QueryParam("household")
  public UUID household;

  @Parameter(description = "只看紧急帮扶")
  @QueryParam("urgent")
  public boolean urgent;
}
