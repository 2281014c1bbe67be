package org.nuanliu.demo.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Calls of the service by people of the demonstration, each in a request of its own. */
@ApplicationScoped
class DemoCalls {

  @Inject CurrentCaller current;
  @Inject CurrentScope scope;

  @ActivateRequestContext
  <T> T answer(Caller caller, Supplier<T> call) {
    current.set(caller);
    scope.enter(caller.path());
    return call.get();
  }

  @ActivateRequestContext
  void as(Caller caller, Runnable call) {
    current.set(caller);
    scope.enter(caller.path());
    call.run();
  }
}
