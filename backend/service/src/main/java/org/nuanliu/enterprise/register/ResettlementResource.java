package org.nuanliu.enterprise.register;

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

/** 去产能企业: where their workers stand, over all enterprises. */
@Path("/api/resettlements")
public class ResettlementResource {

  @Inject Resettlements resettlements;

  @GET
  @PermissionsAllowed("enterprise:read")
  public Page<ResettlementStanding> listResettlements(
      @QueryParam("union") UUID union, @BeanParam @Valid PageQuery page) {
    return resettlements.list(union, page);
  }

  @GET
  @Path("summary")
  @PermissionsAllowed("enterprise:read")
  public ResettlementSummary summariseResettlements(@QueryParam("union") UUID union) {
    return resettlements.summary(union);
  }
}
