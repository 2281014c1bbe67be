package org.nuanliu.fund.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.scope.UnionPath;

/** Calls the published face as a request of a union would: its scope, one transaction. */
@ApplicationScoped
public class ScopedCalls {

  @Inject CurrentScope scope;

  @ActivateRequestContext
  public <T> T at(String path, Supplier<T> work) {
    scope.enter(new UnionPath(path));
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
