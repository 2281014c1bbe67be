package org.nuanliu.fund.statement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.nuanliu.platform.scope.Scope;

/**
 * Looks for what the constraints of the database make impossible while they stand: money that came
 * from nowhere, balances that no entries explain, sources that mixed.
 */
@ApplicationScoped
class FundVerifier {

  private static final int LONGEST_SECONDS = 24 * 60 * 60;

  /**
   * @param id of the posting or account, or number of the grant or paper
   */
  record Finding(FundFault fault, String id) {}

  record Report(long postings, long entries, long accounts, List<Finding> findings) {}

  @Inject Scope scope;
  @Inject EntityManager entities;

  Report verify() {
    return QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .call(() -> scope.elevated("verify-fund", this::read));
  }

  private Report read() {
    List<Finding> findings = new ArrayList<>();
    for (FundFault fault : FundFault.values()) {
      for (Object id :
          entities.createNativeQuery(fault.statement(), String.class).getResultList()) {
        findings.add(new Finding(fault, (String) id));
      }
    }
    return new Report(count("fund_posting"), count("fund_entry"), count("fund_account"), findings);
  }

  private long count(String table) {
    return ((Number) entities.createNativeQuery("SELECT count(*) FROM " + table).getSingleResult())
        .longValue();
  }
}
