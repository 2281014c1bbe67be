package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.nuanliu.platform.print.PaperKind;

/** The papers of a batch, for whoever verifies one. */
@ApplicationScoped
class BatchPaperKinds {

  @Inject EntityManager entities;

  @Produces
  @Singleton
  PaperKind batchRegister() {
    return of(BatchDocument.REGISTER);
  }

  @Produces
  @Singleton
  PaperKind batchSignatures() {
    return of(BatchDocument.SIGNATURES);
  }

  @Produces
  @Singleton
  PaperKind batchRealNames() {
    return of(BatchDocument.REAL_NAMES);
  }

  @Produces
  @Singleton
  PaperKind batchBankCards() {
    return of(BatchDocument.BANK_CARDS);
  }

  PaperKind of(BatchDocument document) {
    return new Kind(document, entities);
  }

  private record Kind(BatchDocument document, EntityManager entities) implements PaperKind {

    @Override
    public String kind() {
      return document.kind();
    }

    @Override
    public String title() {
      return document.title();
    }

    @Override
    public OptionalInt currentVersion(UUID objectId) {
      return Optional.ofNullable(entities.find(AidBatch.class, objectId)).stream()
          .mapToInt(batch -> batch.version)
          .findFirst();
    }
  }
}
