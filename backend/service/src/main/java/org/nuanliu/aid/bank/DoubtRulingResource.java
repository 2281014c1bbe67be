package org.nuanliu.aid.bank;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.security.FreshSignIn;

/** What people found out about lines in doubt. */
@Path("/api/doubt-rulings")
public class DoubtRulingResource {

  @Inject DoubtService doubts;

  @POST
  @Idempotent
  @PermissionsAllowed("aid-batch:rule-doubt")
  public RulingDetail proposeDoubtRuling(@NotNull @Valid DoubtFinding finding) {
    return doubts.propose(finding);
  }

  @POST
  @Path("{id}/confirm")
  @Idempotent
  @FreshSignIn
  @PermissionsAllowed("aid-batch:decide-doubt")
  public RulingDetail confirmDoubtRuling(UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return doubts.confirm(id, ifMatch);
  }

  @POST
  @Path("{id}/decline")
  @Idempotent
  @PermissionsAllowed("aid-batch:decide-doubt")
  public RulingDetail declineDoubtRuling(UUID id, @HeaderParam("If-Match") EntityVersion ifMatch) {
    return doubts.decline(id, ifMatch);
  }
}
