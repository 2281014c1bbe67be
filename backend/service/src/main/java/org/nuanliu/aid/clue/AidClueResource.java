package org.nuanliu.aid.clue;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.sheet.ExportReason;

/** 监督线索: what looks wrong in the records of aid. */
@Path("/api/aid-clues")
public class AidClueResource {

  @Inject AidClues clues;
  @Inject AidClueExport export;

  @GET
  @PermissionsAllowed("aid-clue:read")
  public Page<AidClueEntry> listAidClues(
      @BeanParam @Valid AidClueFilter filter, @BeanParam @Valid PageQuery page) {
    return clues.list(filter, page);
  }

  @POST
  @Path("exports")
  @Idempotent
  @PermissionsAllowed("aid-clue:export")
  public JobDetail exportAidClues(
      @BeanParam @Valid AidClueFilter filter, @NotNull @Valid ExportReason reason) {
    return export.start(filter, reason);
  }

  /** Looks through the records now; it happens every night by itself. */
  @POST
  @Path("scan")
  @Idempotent
  @PermissionsAllowed("aid-clue:scan")
  public AidClueScanResult scanAidClues() {
    return clues.scan();
  }

  /** Says what came of looking into it. */
  @POST
  @Path("{id}/handle")
  @Idempotent
  @PermissionsAllowed("aid-clue:handle")
  public RestResponse<AidClueEntry> handleAidClue(
      UUID id,
      @HeaderParam("If-Match") EntityVersion ifMatch,
      @NotNull @Valid AidClueHandling handling) {
    AidClueEntry clue = clues.handle(id, ifMatch, handling);
    return RestResponse.ResponseBuilder.ok(clue).tag(EntityVersion.tag(clue.version())).build();
  }
}
