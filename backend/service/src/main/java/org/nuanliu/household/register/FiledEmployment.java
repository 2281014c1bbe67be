package org.nuanliu.household.register;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nuanliu.household.Employment;

/** Counts files by the employer that stands in them. */
@ApplicationScoped
class FiledEmployment implements Employment {

  private static final String COUNT =
      """
      SELECT p.organisation AS name, count(*)::int AS families
      FROM household_person p JOIN household h ON h.id = p.household_id AND h.state = 'ACTIVE'
      WHERE p.position = 0 AND p.live AND p.organisation = ANY (:names) GROUP BY p.organisation""";

  @Inject EntityManager entities;

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Integer> familiesByEmployer(Collection<String> names) {
    List<Tuple> rows =
        entities
            .createNativeQuery(COUNT, Tuple.class)
            .setParameter("names", names.toArray(String[]::new))
            .getResultStream()
            .map(row -> (Tuple) row)
            .toList();
    return rows.stream()
        .collect(
            toMap(row -> row.get("name", String.class), row -> row.get("families", Integer.class)));
  }
}
