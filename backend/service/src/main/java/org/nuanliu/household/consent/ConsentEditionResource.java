package org.nuanliu.household.consent;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.nuanliu.platform.idempotency.Idempotent;

/** The texts that families agree to: read by all, published by the province, changed by nobody. */
@Path("/api/consent-editions")
public class ConsentEditionResource {

  @Inject ConsentEditions editions;

  @GET
  @PermissionsAllowed("consent-text:read")
  public List<ConsentEdition> listConsentEditions() {
    return editions.list();
  }

  @POST
  @Idempotent
  @PermissionsAllowed("consent-text:publish")
  public ConsentEdition publishConsentEdition(@NotNull @Valid EditionPublication publication) {
    return editions.publish(publication);
  }
}
