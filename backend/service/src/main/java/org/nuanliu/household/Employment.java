package org.nuanliu.household;

import java.util.Collection;
import java.util.Map;

/** Families by where their head works. Runs in the caller's transaction and scope. */
public interface Employment {

  /**
   * Families on file whose head works at an employer of exactly this name.
   *
   * @return name → how many; employers without families are left out
   */
  Map<String, Integer> familiesByEmployer(Collection<String> names);
}
