package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.union.StaffIdentities;

@ApplicationScoped
class StaffKinship implements StaffIdentities {

  @Inject EntityManager entities;
  @Inject Scope scope;

  @Override
  @Transactional
  public Map<UUID, byte[]> personIndexes(Collection<UUID> staff) {
    Map<UUID, byte[]> found = new HashMap<>();
    scope
        .elevated(
            "staff-among-beneficiaries",
            () ->
                entities
                    .createNativeQuery(
                        "SELECT id, id_number_bi FROM staff WHERE id = ANY (:staff)", Tuple.class)
                    .setParameter("staff", staff.toArray(UUID[]::new))
                    .getResultList())
        .forEach(row -> add(found, (Tuple) row));
    return found;
  }

  private static void add(Map<UUID, byte[]> found, Tuple row) {
    found.put(row.get("id", UUID.class), row.get("id_number_bi", byte[].class));
  }
}
