package org.nuanliu.visit.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which families of a campaign a list is about; what is absent does not narrow it. */
public class VisitTargetFilter {

  @Parameter(required = true)
  @QueryParam("campaign")
  @NotNull
  public UUID campaign;

  @Parameter(description = "只看这个工会及其下级的家庭")
  @QueryParam("union")
  public UUID union;

  @Parameter(description = "true 只看走访过的，false 只看还没有走访的")
  @QueryParam("visited")
  public Boolean visited;

  @Parameter(description = "分派给谁")
  @QueryParam("assignee")
  public UUID assignee;

  @Parameter(description = "true 只看分派了的，false 只看没有分派的")
  @QueryParam("assigned")
  public Boolean assigned;

  @QueryParam("category")
  @Pattern(regexp = "[a-z0-9]{1,10}")
  public String category;

  @Parameter(description = "最近一次没有见到的原因")
  @QueryParam("notMet")
  @Pattern(regexp = "[a-z-]{1,20}")
  public String notMet;

  @QueryParam("origin")
  public TargetOrigin origin;
}
