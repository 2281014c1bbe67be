package org.nuanliu.visit.campaign;

import jakarta.ws.rs.QueryParam;
import org.nuanliu.visit.campaign.domain.CampaignState;

/** Which campaigns a list is about; what is absent does not narrow it. */
public class VisitCampaignFilter {

  @QueryParam("state")
  public CampaignState state;
}
