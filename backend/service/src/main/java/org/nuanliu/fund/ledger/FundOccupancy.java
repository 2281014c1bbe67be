package org.nuanliu.fund.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionOccupancy;

/** A union that still has money cannot be closed. */
@ApplicationScoped
class FundOccupancy implements UnionOccupancy {

  private static final String LEFT =
      """
      SELECT coalesce(sum(balance), 0) FROM fund_account
      WHERE union_path >= :path AND union_path < :path || '~' AND kind IN ('AVAILABLE', 'RESERVED')""";

  @Inject EntityManager entities;

  @Override
  public Optional<String> liveAt(UnionPath path) {
    Number left =
        (Number)
            entities.createNativeQuery(LEFT).setParameter("path", path.value()).getSingleResult();
    return left.longValue() == 0
        ? Optional.empty()
        : Optional.of("%s 元资金".formatted(new Money(left.longValue())));
  }
}
