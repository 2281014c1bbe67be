package org.nuanliu.household.review;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which families of a campaign a list is about. */
public class CampaignFamilyFilter {

  @QueryParam("standing")
  public CampaignStanding standing;

  @Parameter(description = "只看这个工会及其下级的家庭")
  @QueryParam("union")
  public UUID union;
}
