package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.nuanliu.aid.application.domain.AidVoucher;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.Scope;

/** 票据 of an application: used up from its submission until it is returned, refused or withdrawn. */
@ApplicationScoped
class AidVouchers {

  private static final String USED_ELSEWHERE =
      """
      SELECT 1 FROM aid_voucher WHERE number_bi = :number AND live AND application_id <> :application""";

  @Inject EntityManager entities;
  @Inject AidApplicationRepository applications;
  @Inject AidSecrets secrets;
  @Inject Scope scope;

  List<AidVoucher> of(AidApplication application) {
    return rows(application).stream().map(secrets::open).toList();
  }

  void replace(AidApplication application, List<AidVoucher> vouchers) {
    rows(application).forEach(entities::remove);
    entities.flush();
    for (int i = 0; i < vouchers.size(); i++) {
      var row = new AidVoucherRow();
      row.id = Ids.next();
      row.applicationId = application.id;
      row.unionPath = application.unionPath;
      row.position = i;
      secrets.seal(row, vouchers.get(i));
      entities.persist(row);
    }
  }

  /**
   * Uses them up.
   *
   * @throws Problem 409 when one of them stands in another application of the province; whoever is
   *     faster is stopped by the unique index
   */
  void take(AidApplication application) {
    List<AidVoucherRow> rows = rows(application);
    var taken = new Problem(PlatformProblem.CONFLICT).detail("票据不得重复提供：有票据已经在另一份帮扶申请中用过。");
    boolean free = true;
    for (AidVoucherRow row : rows) {
      if (isUsedElsewhere(row)) {
        free = false;
        taken.error("/vouchers/" + row.position + "/number", "used", "这张票据已经在另一份帮扶申请中用过");
      }
    }
    if (!free) {
      throw taken;
    }
    rows.forEach(row -> row.live = true);
    entities.flush();
  }

  void free(AidApplication application) {
    rows(application).forEach(row -> row.live = false);
  }

  private boolean isUsedElsewhere(AidVoucherRow row) {
    return scope.elevated(
        "aid-voucher-across-unions",
        () ->
            !entities
                .createNativeQuery(USED_ELSEWHERE)
                .setParameter("number", row.numberBi)
                .setParameter("application", row.applicationId)
                .getResultList()
                .isEmpty());
  }

  private List<AidVoucherRow> rows(AidApplication application) {
    return applications.rows(AidVoucherRow.class, application, "position");
  }
}
