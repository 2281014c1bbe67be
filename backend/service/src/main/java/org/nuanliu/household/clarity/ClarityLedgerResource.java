package org.nuanliu.household.clarity;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** 四明确台账: families by union, and how much of it is done at every level. */
@Path("/api/clarities")
public class ClarityLedgerResource {

  @Inject ClarityLedger ledger;
  @Inject ClaritySummaries summaries;

  @GET
  @PermissionsAllowed("clarity:read")
  public Page<ClarityEntry> listClarities(
      @BeanParam @Valid ClarityFilter filter, @BeanParam @Valid PageQuery page) {
    return ledger.list(filter, page);
  }

  /** The union's own files and those of each union below it, with their sum. */
  @GET
  @Path("summary")
  @PermissionsAllowed("clarity:read")
  public ClaritySummary getClaritySummary(@QueryParam("union") UUID union) {
    return summaries.of(union);
  }
}
