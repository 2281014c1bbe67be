package org.nuanliu.notification.todo;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/** What waits for the caller, the most urgent first. */
@Path("/api/todos")
public class TodoResource {

  @Inject TodoQueries queries;

  @GET
  @PermissionsAllowed("todo:read")
  public Page<Todo> listTodos(@BeanParam @Valid PageQuery page) {
    return queries.mine(page);
  }
}
