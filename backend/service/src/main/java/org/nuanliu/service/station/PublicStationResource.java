package org.nuanliu.service.station;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.nuanliu.platform.audit.Audited;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** Where outdoor workers find a station; nobody has to sign in. */
@Path("/api/public/stations")
public class PublicStationResource {

  @Inject PublicStations stations;

  @GET
  @PermitAll
  @Audited("public-station:read")
  public Page<PublicStation> findStations(
      @BeanParam @Valid PublicStationFilter filter, @BeanParam @Valid PageQuery page) {
    return stations.list(filter, page);
  }

  @GET
  @Path("areas")
  @PermitAll
  @Audited("public-station:read")
  public List<StationArea> listStationAreas() {
    return stations.areas();
  }
}
