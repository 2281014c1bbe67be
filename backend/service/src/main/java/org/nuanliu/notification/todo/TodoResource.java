package org.nuanliu.notification.todo;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.sheet.ExportReason;

/** What waits for the caller, the most urgent first. */
@Path("/api/todos")
public class TodoResource {

  @Inject TodoQueries queries;
  @Inject TodoExport exports;

  @GET
  @PermissionsAllowed("todo:read")
  public Page<Todo> listTodos(@BeanParam @Valid PageQuery page) {
    return queries.mine(page);
  }

  /** The list as a workbook, made by a job. */
  @POST
  @Path("exports")
  @Idempotent
  @PermissionsAllowed(TodoExport.ACTION)
  public JobDetail exportTodos(@NotNull @Valid ExportReason reason) {
    return exports.start(null, reason);
  }
}
