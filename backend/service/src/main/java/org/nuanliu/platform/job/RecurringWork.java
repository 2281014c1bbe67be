package org.nuanliu.platform.job;

/**
 * Work that serves everybody at its hours: escalating, purging, counting. One CDI bean each;
 * however many nodes there are, one of them does it. Nobody calls, so nothing is in scope: use
 * {@code Scope.elevated} in transactions of its own. Repeatable, because a node may be killed
 * meanwhile. Tests call {@link #run} directly.
 */
public interface RecurringWork {

  /** In kebab case, unique, never changed: {@code job-expiry}. */
  String name();

  Rhythm rhythm();

  void run();
}
