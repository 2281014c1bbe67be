package org.nuanliu.platform.job;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import java.util.function.Supplier;

/**
 * A call that no request makes: with a caller, a scope, a trace id and an event of its own,
 * whatever the thread was doing before.
 */
final class OwnCall {

  private OwnCall() {}

  static <T> T of(Supplier<T> work) {
    ManagedContext calls = Arc.container().requestContext();
    ContextState before = calls.getStateIfActive();
    calls.activate();
    try {
      return work.get();
    } finally {
      calls.terminate();
      if (before != null) {
        calls.activate(before);
      }
    }
  }

  static void of(Runnable work) {
    of(
        () -> {
          work.run();
          return null;
        });
  }
}
