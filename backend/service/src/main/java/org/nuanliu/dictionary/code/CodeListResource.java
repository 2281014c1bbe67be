package org.nuanliu.dictionary.code;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.problem.Problem;

/** The versioned code lists: read by all, changed from a day on by the province. */
@Path("/api/dictionary/lists")
public class CodeListResource {

  @Inject CodeBook codes;
  @Inject CodeChangeService changes;
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
  @Operation(summary = "一张代码表：某一天适用的版本，或者指定的版本；名称是那一天的")
  public CodeList getCodeList(
      @RestPath String list,
      @Parameter(description = "哪一天适用的版本，默认今天") @RestQuery Optional<LocalDate> on,
      @Parameter(description = "指定版本，不论是否采用") @RestQuery Optional<String> version) {
    LocalDate day = on.orElseGet(() -> LocalDate.now(clock));
    return version
        .map(wanted -> codes.ofVersion(list, wanted))
        .orElseGet(() -> codes.inForce(list, day))
        .map(found -> CodeList.from(found, day, changes.allowed(found)))
        .orElseThrow(Problem::notFound);
  }

  @GET
  @Path("{list}/changes")
  @PermissionsAllowed("dictionary:read")
  @Operation(summary = "省里对一张代码表作过的改动，最近的在前")
  public List<CodeChangeEntry> listCodeChanges(@RestPath String list) {
    return changes.history(list);
  }

  @POST
  @Path("{list}/changes")
  @Idempotent
  @PermissionsAllowed(CodeChangeService.CHANGE)
  @Operation(summary = "从某一天起增加一项、改名或停用一项")
  public CodeChangeEntry changeCodeList(
      @RestPath String list, @NotNull @Valid CodeChangeRequest change) {
    return changes.change(list, change);
  }
}
