package org.nuanliu.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.job.Jobs;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Opens campaigns. */
@ApplicationScoped
class ReviewCampaignService {

  /** As the audit trail and the to-do list name the record. */
  static final String OBJECT = "review-campaign";

  @Inject ReviewCampaignRepository campaigns;
  @Inject ReviewCampaignQueries queries;
  @Inject Jobs jobs;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 422 for a deadline that is not to come, 409 for a year that has a campaign
   */
  @Transactional
  CampaignDetail open(CampaignOpening wanted) {
    LocalDate today = LocalDate.now(clock);
    if (!wanted.deadline().isAfter(today)) {
      throw new Problem(PlatformProblem.RULE).error("/deadline", "not-to-come", "截止日期应在今天之后");
    }
    Caller who = caller.get();
    var campaign = new ReviewCampaign();
    campaign.id = Ids.next();
    campaign.unionPath = who.unionPath();
    campaign.year = wanted.year();
    campaign.deadline = wanted.deadline();
    campaign.openedBy = who.staffId();
    campaign.openedOn = today;
    audit.object(OBJECT, campaign.id, campaign.unionPath);
    campaign.jobId =
        jobs.start(
                ReviewListing.KIND,
                wanted.year() + " 年度复核：列出在档家庭",
                new ReviewListing.Plan(campaign.id))
            .id();
    campaigns.persistAndFlush(campaign);
    return queries.detail(campaign);
  }
}
