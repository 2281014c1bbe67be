package org.nuanliu.platform.http;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.audit.Audited;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.trace.Trace;

/** Opens the event of a call when its operation is known and closes it with the answer. */
class AuditFilters {

  private static final int UNAUTHORIZED = 401;
  private static final int UNAVAILABLE = 503;

  /** Names the call to whoever asks for help with it. */
  private static final String TRACE_ID = "Trace-Id";

  @Inject AuditTrail audit;
  @Inject CallerFilter caller;
  @Inject CurrentCaller current;
  @Inject Trace trace;
  @Inject RoutingContext http;

  @ServerRequestFilter(priority = 30)
  void begin(ContainerRequestContext request, ResourceInfo operation) {
    audit.begin(actionOf(operation.getResourceMethod()), origin());
  }

  /** A refusal by permission comes before the request filters, so the event is opened here. */
  @ServerResponseFilter
  void end(
      ContainerRequestContext request, ContainerResponseContext response, ResourceInfo operation) {
    response.getHeaders().putSingle(TRACE_ID, trace.id().toString());
    // Without a valid token there is nobody to record: Keycloak keeps failed sign-ins, the proxy
    // the address. Nor is there when Keycloak or the database could not be asked who calls.
    if (operation == null
        || operation.getResourceMethod() == null
        || response.getStatus() == UNAUTHORIZED
        || response.getStatus() == UNAVAILABLE && !current.known()) {
      return;
    }
    caller.enter();
    audit.begin(actionOf(operation.getResourceMethod()), origin());
    audit.complete(response.getStatus());
  }

  private static String actionOf(Method method) {
    var audited = method.getAnnotation(Audited.class);
    return audited != null
        ? audited.value()
        : method.getAnnotation(PermissionsAllowed.class).value()[0];
  }

  private String origin() {
    return http.request().remoteAddress().hostAddress();
  }
}
