package org.nuanliu.platform.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** The caller of this request, once known. */
@RequestScoped
public class CurrentCaller {

  private Caller caller;

  public void set(Caller caller) {
    this.caller = caller;
  }

  public boolean known() {
    return caller != null;
  }

  public Optional<Caller> find() {
    return Optional.ofNullable(caller);
  }

  /** The caller of an operation that needs one. */
  public Caller get() {
    return find().orElseThrow(() -> new Problem(PlatformProblem.SIGN_IN_REQUIRED));
  }
}
