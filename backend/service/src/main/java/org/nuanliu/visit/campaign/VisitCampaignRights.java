package org.nuanliu.visit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.visit.campaign.domain.CampaignFlow;

/** What the caller may do with a campaign in its state. */
@ApplicationScoped
class VisitCampaignRights {

  private static final Map<CampaignFlow, String> NEEDED =
      Map.of(
          CampaignFlow.UPDATE, "visit-campaign:make",
          CampaignFlow.OPEN_CAMPAIGN, "visit-campaign:make",
          CampaignFlow.CLOSE, "visit-campaign:make",
          CampaignFlow.PLAN, "visit-plan:make",
          CampaignFlow.ADD_TARGET, "visit-target:add");

  @Inject CurrentCaller caller;

  List<String> allowed(VisitCampaign campaign) {
    return CampaignFlow.of(campaign.state, own(campaign)).stream()
        .filter(step -> caller.get().may(NEEDED.get(step)))
        .map(CampaignFlow::action)
        .toList();
  }

  /**
   * @throws Problem 403 for another union's campaign, 409 in the wrong state
   */
  void require(VisitCampaign campaign, CampaignFlow step) {
    if (step.allowed(campaign.state, own(campaign))) {
      return;
    }
    if (step.allowed(campaign.state, true)) {
      throw new Problem(PlatformProblem.FORBIDDEN).detail("由部署活动的工会办理。");
    }
    throw new Problem(PlatformProblem.WRONG_STATE)
        .detail("活动现在是“%s”，不能这样办理。".formatted(campaign.state.label()))
        .allowedActions(allowed(campaign));
  }

  private boolean own(VisitCampaign campaign) {
    return campaign.unionPath.equals(caller.get().unionPath());
  }
}
