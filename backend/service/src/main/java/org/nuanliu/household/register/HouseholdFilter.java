package org.nuanliu.household.register;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuanliu.household.register.domain.HouseholdLibrary;
import org.nuanliu.household.register.domain.HouseholdQueue;
import org.nuanliu.household.register.domain.HouseholdState;

/** Which files a list is about; what is absent does not narrow it. */
public class HouseholdFilter {

  @Parameter(description = "户主姓名的开头，或者完整的档案编号")
  @QueryParam("q")
  @Size(max = 30)
  public String q;

  @QueryParam("state")
  public HouseholdState state;

  @Parameter(description = "档案库")
  @QueryParam("library")
  public HouseholdLibrary library;

  @Parameter(description = "待办队列；没有指定排序时，按队列自己的次序")
  @QueryParam("queue")
  public HouseholdQueue queue;

  @Parameter(description = "只看这个工会及其下级的档案")
  @QueryParam("union")
  public UUID union;

  @QueryParam("fileLevel")
  @Pattern(regexp = "[0-9]{1,2}")
  public String fileLevel;

  @QueryParam("category")
  @Pattern(regexp = "[0-9]{1,2}")
  public String category;

  @Parameter(description = "主要致困原因")
  @QueryParam("cause")
  @Pattern(regexp = "[0-9]{1,2}")
  public String cause;

  @QueryParam("workerKind")
  @Pattern(regexp = "urban|migrant")
  public String workerKind;

  @Parameter(description = "只看超过办理期限的")
  @QueryParam("overdue")
  public boolean overdue;
}
