package org.nuanliu.aid.bank;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** 出纳今日, 疑账, 对账: what there is to see. */
@Path("/api/bank-desk")
public class BankDeskResource {

  @Inject BankQueries queries;

  @GET
  @Path("day")
  @PermissionsAllowed("aid-batch:pay")
  public CashierDay getCashierDay() {
    return queries.day();
  }

  /** Every 分 of the batches that were approved stands in exactly one place. */
  @GET
  @Path("reconciliations")
  @PermissionsAllowed("aid-batch:read")
  public Page<BatchReconciliation> listBatchReconciliations(@BeanParam @Valid PageQuery page) {
    return queries.reconciliation(page);
  }

  @GET
  @Path("doubts")
  @PermissionsAllowed("aid-batch:read")
  public Page<DoubtEntry> listDoubts(@BeanParam @Valid PageQuery page) {
    return queries.doubts(page);
  }
}
