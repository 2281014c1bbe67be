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
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.union.StaffIdentities;

/** The two indexes of one number look unrelated, so the second is made of the number itself. */
@ApplicationScoped
class StaffKinship implements StaffIdentities {

  @Inject EntityManager entities;
  @Inject FieldCipher cipher;
  @Inject BlindIndex index;
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
                        "SELECT id, id_number FROM staff WHERE id = ANY (:staff)", Tuple.class)
                    .setParameter("staff", staff.toArray(UUID[]::new))
                    .getResultList())
        .forEach(row -> add(found, (Tuple) row));
    return found;
  }

  private void add(Map<UUID, byte[]> found, Tuple row) {
    UUID id = row.get("id", UUID.class);
    String number = cipher.decrypt("staff", "id_number", id, row.get("id_number", String.class));
    found.put(id, index.of("person.id-number", number));
  }
}
