package org.nuanliu.service.station;

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

/** 检查, 每月使用 and 慰问 at a station; each list has the newest first. */
@Path("/api/stations/{id}")
public class StationRecordResource {

  @Inject StationRecords records;

  @GET
  @Path("checks")
  @PermissionsAllowed("station:read")
  public Page<StationCheckEntry> listStationChecks(UUID id, @BeanParam @Valid PageQuery page) {
    return records.checks(id, page);
  }

  @POST
  @Path("checks")
  @Idempotent
  @PermissionsAllowed("station:record")
  public StationCheckEntry checkStation(UUID id, @NotNull @Valid StationCheckForm form) {
    return records.check(id, form);
  }

  @GET
  @Path("uses")
  @PermissionsAllowed("station:read")
  public Page<StationUseEntry> listStationUses(UUID id, @BeanParam @Valid PageQuery page) {
    return records.uses(id, page);
  }

  @POST
  @Path("uses")
  @Idempotent
  @PermissionsAllowed("station:record")
  public StationUseEntry recordStationUse(UUID id, @NotNull @Valid StationUseForm form) {
    return records.tell(id, form);
  }

  @GET
  @Path("visits")
  @PermissionsAllowed("station:read")
  public Page<StationVisitEntry> listStationVisits(UUID id, @BeanParam @Valid PageQuery page) {
    return records.visits(id, page);
  }

  @POST
  @Path("visits")
  @Idempotent
  @PermissionsAllowed("station:record")
  public StationVisitEntry recordStationVisit(UUID id, @NotNull @Valid StationVisitForm form) {
    return records.visit(id, form);
  }
}
