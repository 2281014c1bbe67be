package org.nuanliu.platform.scope;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * Whose rows the transactions of this request see. Empty until the caller is known: no scope, no
 * rows. Jobs set it from the person for whom they run.
 */
@RequestScoped
public class CurrentScope {

  private UnionPath path;

  public void enter(UnionPath path) {
    this.path = path;
  }

  public Optional<UnionPath> path() {
    return Optional.ofNullable(path);
  }
}
