package org.nuanliu.dictionary.code;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuanliu.platform.problem.Problem;

/** The versioned code lists, to be read. */
@Path("/api/dictionary/lists")
public class CodeListResource {

  @Inject CodeBook codes;
  @Inject Clock clock;

  @GET
  @PermissionsAllowed("dictionary:read")
  @Operation(summary = "所有代码表的所有版本")
  public List<CodeListSummary> listCodeLists() {
    LocalDate today = LocalDate.now(clock);
    return codes.all().stream().map(version -> CodeListSummary.from(version, today)).toList();
  }

  @GET
  @Path("{list}")
  @PermissionsAllowed("dictionary:read")
  @Operation(summary = "一张代码表：某一天适用的版本，或者指定的版本")
  public CodeList getCodeList(
      @RestPath String list,
      @Parameter(description = "哪一天适用的版本，默认今天") @RestQuery Optional<LocalDate> on,
      @Parameter(description = "指定版本，不论是否采用") @RestQuery Optional<String> version) {
    return version
        .map(wanted -> codes.ofVersion(list, wanted))
        .orElseGet(() -> codes.inForce(list, on.orElseGet(() -> LocalDate.now(clock))))
        .orElseThrow(Problem::notFound);
  }
}
