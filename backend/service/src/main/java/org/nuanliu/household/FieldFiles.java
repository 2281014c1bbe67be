package org.nuanliu.household;

import java.util.Optional;
import java.util.UUID;

/**
 * The families' files for whoever goes there. Whoever reads one in full says so in the audit trail.
 */
public interface FieldFiles {

  /** Empty for what is absent and for what is outside the scope. */
  Optional<FieldFile> find(UUID household);
}
