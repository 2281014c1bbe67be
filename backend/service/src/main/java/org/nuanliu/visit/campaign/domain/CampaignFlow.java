package org.nuanliu.visit.campaign.domain;

import static org.nuanliu.visit.campaign.domain.CampaignState.CLOSED;
import static org.nuanliu.visit.campaign.domain.CampaignState.DRAFT;
import static org.nuanliu.visit.campaign.domain.CampaignState.OPEN;

import java.util.Arrays;
import java.util.List;

/** What may be done with a campaign; the table {@code visit_transition} holds the same moves. */
public enum CampaignFlow {
  UPDATE("update", DRAFT, DRAFT, true),
  OPEN_CAMPAIGN("open", DRAFT, OPEN, true),
  PLAN("plan", OPEN, OPEN, false),
  ADD_TARGET("add-target", OPEN, OPEN, false),
  CLOSE("close", OPEN, CLOSED, true);

  private final String action;
  private final CampaignState from;
  private final CampaignState to;
  private final boolean opener;

  CampaignFlow(String action, CampaignState from, CampaignState to, boolean opener) {
    this.action = action;
    this.from = from;
    this.to = to;
    this.opener = opener;
  }

  /** As answers name it. */
  public String action() {
    return action;
  }

  public CampaignState to() {
    return to;
  }

  /**
   * @param own whether the campaign is of the caller's own union
   */
  public boolean allowed(CampaignState state, boolean own) {
    return state == from && (own || !opener);
  }

  /** Actions of a state, for whoever stands at this union. */
  public static List<CampaignFlow> of(CampaignState state, boolean own) {
    return Arrays.stream(values()).filter(step -> step.allowed(state, own)).toList();
  }
}
