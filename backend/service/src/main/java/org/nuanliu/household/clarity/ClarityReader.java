package org.nuanliu.household.clarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanliu.household.clarity.ClarityDetail.ContactEntry;
import org.nuanliu.household.clarity.ClarityDetail.MeasureEntry;
import org.nuanliu.household.clarity.domain.ClarityStanding;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Puts the page of one family together. */
@ApplicationScoped
class ClarityReader {

  @Inject EntityManager entities;
  @Inject ClarityRepository clarities;
  @Inject ClaritySecrets secrets;
  @Inject ClarityRights rights;
  @Inject Unions unions;
  @Inject Clock clock;

  ClarityDetail detail(HouseholdClarity clarity) {
    LocalDate today = LocalDate.now(clock);
    ClarityStanding standing = clarity.standing(today);
    UnionSummary union = unions.at(new UnionPath(clarity.unionPath)).orElseThrow();
    Tuple file = file(clarity);
    return new ClarityDetail(
        clarity.id,
        file.get("number", String.class),
        file.get("head_name", String.class),
        union.id(),
        union.name(),
        clarity.owed,
        clarity.since,
        contact(clarity),
        clarity.deadline,
        clarity.path,
        clarity.target,
        file.get("batch_measure", String.class),
        clarities.measures(clarity).stream().map(row -> measure(row, today)).toList(),
        ClaritySql.codes(standing),
        standing.overdue(),
        standing.lapsed() ? standing.sentence() : null,
        clarity.remindedOn,
        clarity.settleBy,
        clarity.escalatedOn,
        clarity.version,
        rights.allowedActions(clarity));
  }

  private ContactEntry contact(HouseholdClarity clarity) {
    return clarity.contactKind == null
        ? null
        : new ContactEntry(
            clarity.contactKind,
            clarity.contactStaffId,
            clarity.contactName,
            clarity.contactUnit,
            clarity.contactPost,
            Mask.phone(secrets.open(ClaritySecret.CONTACT_PHONE, clarity.id, clarity.contactPhone)),
            clarity.contactSince);
  }

  private MeasureEntry measure(HouseholdMeasure row, LocalDate today) {
    return new MeasureEntry(
        row.id,
        row.kind,
        row.fund,
        secrets.open(ClaritySecret.MEASURE_CONTENT, row.id, row.content),
        row.responsible,
        row.dueOn,
        row.doneOn,
        secrets.open(ClaritySecret.MEASURE_RESULT, row.id, row.result),
        row.doneOn == null && row.dueOn.isBefore(today));
  }

  private Tuple file(HouseholdClarity clarity) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT number, head_name, batch_measure FROM household WHERE id = :id",
                Tuple.class)
            .setParameter("id", clarity.id)
            .getResultList();
    return (Tuple) rows.getFirst();
  }
}
