package org.nuanliu.aid.bank;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.security.FreshSignIn;

/** 退款: money that came back after it had been paid. */
@Path("/api/aid-refunds")
public class RefundResource {

  @Inject RefundService refunds;
  @Inject RefundQueries queries;

  @GET
  @PermissionsAllowed("aid-batch:read")
  public Page<RefundEntry> listAidRefunds(
      @BeanParam @Valid RefundFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  @POST
  @Idempotent
  @PermissionsAllowed("aid-batch:report-refund")
  public RefundDetail reportAidRefund(@NotNull @Valid RefundReport report) {
    return refunds.report(report);
  }

  /** A second person agrees: the money is available again. */
  @POST
  @Path("{id}/confirm")
  @Idempotent
  @FreshSignIn
  @PermissionsAllowed("aid-batch:decide-refund")
  public RefundDetail confirmAidRefund(UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return refunds.confirm(id, ifMatch);
  }

  @POST
  @Path("{id}/decline")
  @Idempotent
  @PermissionsAllowed("aid-batch:decide-refund")
  public RefundDetail declineAidRefund(UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return refunds.decline(id, ifMatch);
  }
}
