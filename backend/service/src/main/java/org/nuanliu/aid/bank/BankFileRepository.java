package org.nuanliu.aid.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Files that went to banks. */
@ApplicationScoped
class BankFileRepository implements PanacheRepositoryBase<BankFile, UUID> {

  Optional<BankFile> ofBatch(UUID batch) {
    return find("batchId", batch).firstResultOptional();
  }
}
