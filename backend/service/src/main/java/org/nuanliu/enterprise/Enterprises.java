package org.nuanliu.enterprise;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Enterprises for the rooms that visit them. Everything runs in the caller's transaction and scope;
 * what lies outside it is absent.
 */
public interface Enterprises {

  Optional<EnterpriseSummary> find(UUID id);

  /**
   * By any part of the name, or by the beginning of the credit code.
   *
   * @return in the order of their names
   */
  List<EnterpriseSummary> search(String text, int atMost);
}
