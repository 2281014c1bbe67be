package org.nuanliu.fund.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.fund.transfer.FundProposal;
import org.nuanliu.fund.transfer.FundTransferDetail;
import org.nuanliu.fund.transfer.FundTransfers;
import org.nuanliu.fund.transfer.domain.FundTransferKind;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Money from outside is written down, with the paper that brings it into the books. */
@ApplicationScoped
class FundGrantService {

  private static final String INSERT =
      """
      INSERT INTO fund_grant (id, union_path, number, title, source, year, document, purpose, use_by, note, made_by)
      VALUES (:id, :path, 'ZJ' || :year || lpad(nextval('fund_grant_number')::text, 5, '0'), :title, :source, :year,
        :document, :purpose, :useBy, :note, :madeBy)""";

  @Inject EntityManager entities;
  @Inject FundTransfers transfers;
  @Inject Codes codes;
  @Inject AuditTrail audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /**
   * @return its 到账单, which waits for an approver
   * @throws Problem 400 for an unknown code, 422 for a last day that has passed
   */
  @Transactional
  FundTransferDetail create(FundGrantProposal proposal) {
    LocalDate today = LocalDate.now(clock);
    known("fund-source", proposal.source(), "/source", "没有这种资金来源", today);
    if (proposal.purpose() != null) {
      known("aid-purpose", proposal.purpose(), "/purpose", "没有这种帮扶项目", today);
    }
    if (proposal.useBy() != null && proposal.useBy().isBefore(today)) {
      throw new Problem(PlatformProblem.RULE).error("/useBy", "past", "使用期限已经过了");
    }
    UUID id = Ids.next();
    Caller caller = current.get();
    entities
        .unwrap(Session.class)
        .createNativeMutationQuery(INSERT)
        .setParameter("id", id)
        .setParameter("path", caller.unionPath())
        .setParameter("year", proposal.year())
        .setParameter("title", proposal.title().strip())
        .setParameter("source", proposal.source())
        .setParameter("document", proposal.document(), String.class)
        .setParameter("purpose", proposal.purpose(), String.class)
        .setParameter("useBy", proposal.useBy(), LocalDate.class)
        .setParameter("note", proposal.note(), String.class)
        .setParameter("madeBy", caller.staffId())
        .executeUpdate();
    audit.object("fund-grant", id, caller.unionPath());
    return transfers.propose(
        new FundProposal(
            FundTransferKind.RECEIPT,
            id,
            null,
            null,
            proposal.purpose(),
            proposal.amount(),
            null,
            proposal.title().strip()));
  }

  private void known(String list, String code, String pointer, String message, LocalDate today) {
    if (!codes.isValid(list, code, today)) {
      throw new Problem(PlatformProblem.INVALID).error(pointer, "unknown-code", message);
    }
  }
}
