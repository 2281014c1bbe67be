package org.nuanliu.household.register;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.job.JobDetail;

/** 名册: a list of many families on paper. */
@Path("/api/household-registers")
public class HouseholdRegisterResource {

  @Inject HouseholdRegisters registers;

  /** Starts the job whose result is the PDF. */
  @POST
  @Idempotent
  @PermissionsAllowed("household:print-register")
  public JobDetail printHouseholdRegister(@NotNull @Valid RegisterOrder order) {
    return registers.start(order);
  }
}
