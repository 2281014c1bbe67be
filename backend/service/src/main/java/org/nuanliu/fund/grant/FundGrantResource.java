package org.nuanliu.fund.grant;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.nuanliu.fund.transfer.FundTransferDetail;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** 资金批次. */
@Path("/api/fund-grants")
public class FundGrantResource {

  @Inject FundGrantService service;
  @Inject FundGrantQueries queries;

  @GET
  @PermissionsAllowed("fund:read")
  public Page<FundGrantEntry> listFundGrants(
      @BeanParam @Valid FundGrantFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.list(filter, page);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("fund:read")
  public FundGrantEntry getFundGrant(UUID id) {
    return queries.get(id);
  }

  /** Writes down money from outside; answers its 到账单, which waits for an approver. */
  @POST
  @Idempotent
  @PermissionsAllowed("fund-grant:create")
  public FundTransferDetail createFundGrant(@NotNull @Valid FundGrantProposal proposal) {
    return service.create(proposal);
  }
}
