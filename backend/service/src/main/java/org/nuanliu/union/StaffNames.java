package org.nuanliu.union;

import java.util.Optional;
import java.util.UUID;

/** Who stands behind an id, for whoever shows records that people have made. */
public interface StaffNames {

  /** The name; empty for nobody, and for a person beyond the scope of the running transaction. */
  Optional<String> of(UUID staffId);
}
