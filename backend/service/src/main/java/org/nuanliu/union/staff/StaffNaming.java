package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.union.StaffNames;

@ApplicationScoped
class StaffNaming implements StaffNames {

  @Inject EntityManager entities;

  @Override
  @Transactional
  public Optional<String> of(UUID staffId) {
    return entities
        .createNativeQuery("SELECT name FROM staff WHERE id = :id", String.class)
        .setParameter("id", staffId)
        .getResultStream()
        .map(String.class::cast)
        .findFirst();
  }
}
