package org.nuanliu.aid.batch;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** Lines of all batches: 明细, 退票, 签收. */
@Path("/api/aid-batch-lines")
public class AidBatchLineResource {

  @Inject BatchFilling filling;
  @Inject BatchQueries queries;

  @GET
  @PermissionsAllowed("aid-batch:read")
  public Page<BatchLineEntry> listAidBatchLines(
      @BeanParam @Valid LineFilter filter, @BeanParam @Valid PageQuery page) {
    return queries.lines(filter, page);
  }

  /** The family says that it has the money; a later word replaces an earlier one. */
  @POST
  @Path("{id}/receipt")
  @Idempotent
  @PermissionsAllowed("aid-batch:receipt")
  public LineReceipt recordLineReceipt(UUID id, @NotNull @Valid LineReceipt receipt) {
    return filling.receive(id, receipt);
  }
}
