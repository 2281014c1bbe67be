package org.nuanliu.visit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.nuanliu.platform.print.PaperKind;

/** 慰问签收表, for whoever verifies one. */
@ApplicationScoped
class GiftListPaper implements PaperKind {

  @Inject EntityManager entities;

  @Override
  public String kind() {
    return "visit-gift-list";
  }

  @Override
  public String title() {
    return "走访慰问签收表";
  }

  @Override
  public OptionalInt currentVersion(UUID objectId) {
    return Optional.ofNullable(entities.find(Visit.class, objectId)).stream()
        .mapToInt(visit -> visit.version)
        .findFirst();
  }
}
