package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.nuanliu.aid.application.domain.AidState;
import org.nuanliu.household.FilePerson;
import org.nuanliu.household.HardshipFile;
import org.nuanliu.household.HardshipFiles;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.security.CurrentCaller;

/** Everything that a family and each of its persons received this year, from whichever union. */
@ApplicationScoped
class ReceivedAids {

  private static final String RECEIVED =
      """
      SELECT a.id, a.union_path, a.number, u.name AS union_name, a.family_id, a.person_name, a.purpose, a.variant,
        a.state, coalesce(a.granted, a.requested) AS amount, a.applied_on, a.approved_on, a.paid_on
      FROM aid_application a JOIN union_org u ON u.path = a.union_path
      WHERE a.year = :year AND a.state NOT IN ('DRAFT', 'RETURNED', 'REFUSED', 'WITHDRAWN')
        AND a.id IN (
          SELECT f.id FROM aid_application f WHERE f.family_id = :family
          UNION
          SELECT p.application_id FROM aid_application_person p
          WHERE p.person_bi = ANY (SELECT decode(index, 'hex') FROM unnest(CAST(:persons AS text[])) AS index))
      ORDER BY a.applied_on DESC, a.id LIMIT 200""";

  @Inject EntityManager entities;
  @Inject HardshipFiles files;
  @Inject Scope scope;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;

  /**
   * @throws Problem 404 for a file outside the scope
   */
  @Transactional
  List<ReceivedAid> of(UUID household, int year) {
    HardshipFile file = files.find(household).orElseThrow(Problem::notFound);
    audit.object("household", file.id(), file.unionPath());
    String[] persons =
        file.persons().stream()
            .map(FilePerson::idBlindIndex)
            .filter(Objects::nonNull)
            .map(HexFormat.of()::formatHex)
            .toArray(String[]::new);
    return rows(file, year, persons).stream()
        .map(row -> received((Tuple) row, file.familyId()))
        .toList();
  }

  private List<?> rows(HardshipFile file, int year, String[] persons) {
    return scope.elevated(
        "aid-received-anywhere",
        () ->
            entities
                .createNativeQuery(RECEIVED, Tuple.class)
                .setParameter("year", year)
                .setParameter("family", file.familyId())
                .setParameter("persons", persons)
                .getResultList());
  }

  /** Of another union's only that it gave, what for and how much. */
  private ReceivedAid received(Tuple row, UUID family) {
    boolean own = caller.get().path().contains(row.get("union_path", String.class));
    return new ReceivedAid(
        own ? row.get("id", UUID.class) : null,
        own ? row.get("number", String.class) : null,
        row.get("union_name", String.class),
        row.get("family_id", UUID.class).equals(family),
        own ? row.get("person_name", String.class) : null,
        row.get("purpose", String.class),
        row.get("variant", String.class),
        AidState.valueOf(row.get("state", String.class)),
        AidApplication.money(row.get("amount", Long.class)),
        AidQueries.day(row, "applied_on"),
        AidQueries.day(row, "approved_on"),
        AidQueries.day(row, "paid_on"));
  }
}
