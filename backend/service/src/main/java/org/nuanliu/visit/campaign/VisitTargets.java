package org.nuanliu.visit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.visit.campaign.domain.CampaignFlow;
import org.nuanliu.visit.campaign.domain.CampaignState;

/** What happens to the families of a list. Runs in the caller's transaction and scope. */
@ApplicationScoped
public class VisitTargets {

  private static final String ADD =
      """
      INSERT INTO visit_target (id, campaign_id, household_id, union_path, frozen_path, number, head_name, state, file_level,
                                category, origin, reason, added_by, added_at)
      SELECT :id, :campaign, r.id, r.union_path, r.union_path, r.number, r.head_name, r.state, r.file_level,
             coalesce(r.category, 'none'), 'LATER', :reason, :staff, :now
      FROM v_household_register r WHERE r.id = :household AND r.registered""";

  private static final String TAKE =
      """
      SELECT t.id, t.union_path, t.household_id, t.campaign_id, c.from_on, c.to_on, c.record_by, c.state
      FROM visit_target t JOIN visit_campaign c ON c.id = t.campaign_id WHERE t.id = :id FOR UPDATE OF t""";

  private static final String MET =
      """
      UPDATE visit_target SET visited_at = coalesce(visited_at, :at), visited_on = coalesce(visited_on, :day),
        visit_id = coalesce(visit_id, :visit), next_try_on = NULL, given = given + :given WHERE id = :id""";

  private static final String MISSED =
      "UPDATE visit_target SET attempts = attempts + 1, not_met = :reason, next_try_on = :next WHERE id = :id";

  /** Whoever is given a family must be able to see it. */
  private static final String ASSIGN =
      """
      UPDATE visit_target SET assignee_id = :staff, assignee_name = :name
      WHERE id IN (:targets) AND union_path >= :path AND union_path < :path || '~'""";

  /**
   * A family that is being visited, locked.
   *
   * @param unionPath where its file stands
   */
  public record Taken(UUID id, String unionPath, UUID householdId, UUID campaignId) {}

  @Inject EntityManager entities;
  @Inject VisitCampaigns campaigns;
  @Inject VisitCampaignRights rights;
  @Inject VisitTargetQueries queries;
  @Inject Codes codes;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 404 for a file beyond the caller, 409 for one that is listed already, 422 for
   *     one that does not stand in the register
   */
  @Transactional
  VisitTargetEntry add(UUID campaign, VisitStrike strike) {
    VisitCampaign named = campaigns.require(campaign);
    rights.require(named, CampaignFlow.ADD_TARGET);
    if (!codes.isValid("visit-strike", strike.reason(), LocalDate.now(clock))) {
      throw new Problem(PlatformProblem.RULE).error("/reason", "unknown-code", "没有这种原因");
    }
    UUID id = Ids.next();
    audit.object("visit-target", id, caller.get().unionPath());
    int added =
        entities
            .createNativeQuery(ADD)
            .setParameter("id", id)
            .setParameter("campaign", campaign)
            .setParameter("reason", strike.reason())
            .setParameter("staff", caller.get().staffId())
            .setParameter("now", OffsetDateTime.now(clock))
            .setParameter("household", strike.householdId())
            .executeUpdate();
    if (added == 0) {
      throw new Problem(PlatformProblem.RULE)
          .error("/householdId", "not-on-file", "只能增加在档的或者临时救助的家庭，请先建档");
    }
    return queries.get(id);
  }

  /**
   * Locks a family of the list for a visit on a day.
   *
   * @throws Problem 422 where the campaign is not open, or the day lies outside it
   */
  public Taken take(UUID id, LocalDate day) {
    Tuple row =
        VisitSql.rows(entities.createNativeQuery(TAKE, Tuple.class).setParameter("id", id))
            .findFirst()
            .orElseThrow(() -> refused("/targetId", "unknown-target", "走访名单上没有这一户"));
    period(
        CampaignState.valueOf(row.get("state", String.class)),
        row.get("from_on", LocalDate.class),
        row.get("to_on", LocalDate.class),
        row.get("record_by", LocalDate.class),
        day);
    return new Taken(
        row.get("id", UUID.class),
        row.get("union_path", String.class),
        row.get("household_id", UUID.class),
        row.get("campaign_id", UUID.class));
  }

  /** The same for a visit under a campaign to somebody who is on no list. */
  public void requireOpen(UUID campaign, LocalDate day) {
    VisitCampaign named =
        campaigns
            .findByIdOptional(campaign)
            .orElseThrow(() -> refused("/campaignId", "unknown-campaign", "没有这项慰问活动"));
    period(named.state, named.fromOn, named.toOn, named.recordBy, day);
  }

  /** The entry of a family on the list of a campaign. */
  public Optional<UUID> of(UUID campaign, UUID household) {
    return entities
        .createNativeQuery(
            "SELECT id FROM visit_target WHERE campaign_id = :campaign AND household_id = :household",
            UUID.class)
        .setParameter("campaign", campaign)
        .setParameter("household", household)
        .getResultStream()
        .map(UUID.class::cast)
        .findFirst();
  }

  public void met(UUID target, UUID visit, OffsetDateTime at, LocalDate day, Money given) {
    entities
        .createNativeQuery(MET)
        .setParameter("id", target)
        .setParameter("visit", visit)
        .setParameter("at", at)
        .setParameter("day", day)
        .setParameter("given", given.fen())
        .executeUpdate();
  }

  public void missed(UUID target, String reason, LocalDate next) {
    entities
        .createNativeQuery(MISSED)
        .setParameter("id", target)
        .setParameter("reason", reason)
        .setParameter("next", next)
        .executeUpdate();
  }

  /**
   * @param path of the union where the person works; families outside it are left out
   * @return how many were given to him
   */
  public int assign(Collection<UUID> targets, UUID staff, String name, String path) {
    return entities
        .createNativeQuery(ASSIGN)
        .setParameter("targets", targets)
        .setParameter("staff", staff)
        .setParameter("name", name)
        .setParameter("path", path)
        .executeUpdate();
  }

  private void period(
      CampaignState state, LocalDate from, LocalDate to, LocalDate recordBy, LocalDate day) {
    if (state != CampaignState.OPEN) {
      throw refused("/campaignId", "not-open", "活动现在是“%s”，不能登记走访".formatted(state.label()));
    }
    if (day.isBefore(from) || day.isAfter(to)) {
      throw refused("/startedAt", "outside-campaign", "走访时间不在活动期间（%s 至 %s）".formatted(from, to));
    }
    if (LocalDate.now(clock).isAfter(recordBy)) {
      throw refused("/campaignId", "too-late", "已过补录截止日期 " + recordBy);
    }
  }

  private static Problem refused(String pointer, String code, String message) {
    return new Problem(PlatformProblem.RULE).error(pointer, code, message);
  }
}
