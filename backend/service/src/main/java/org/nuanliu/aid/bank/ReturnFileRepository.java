package org.nuanliu.aid.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files that banks gave back. */
@ApplicationScoped
class ReturnFileRepository implements PanacheRepositoryBase<ReturnImport, UUID> {

  Optional<ReturnImport> ofContent(String sm3) {
    return find("sm3", sm3).firstResultOptional();
  }

  List<ReturnImport> ofBatch(UUID batch) {
    return list("batchId = ?1 order by id", batch);
  }
}
