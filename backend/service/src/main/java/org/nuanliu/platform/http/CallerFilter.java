package org.nuanliu.platform.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Puts the caller and his scope into the request before the operation begins. */
@ApplicationScoped
class CallerFilter {

  /** Attribute of the identity that holds the {@link Caller}. */
  static final String CALLER = Caller.class.getName();

  @Inject SecurityIdentity identity;
  @Inject CurrentCaller current;
  @Inject CurrentScope scope;

  @ServerRequestFilter(priority = 20)
  void enter() {
    Caller caller = identity.getAttribute(CALLER);
    if (caller != null && !current.known()) {
      current.set(caller);
      scope.enter(caller.path());
    }
  }
}
