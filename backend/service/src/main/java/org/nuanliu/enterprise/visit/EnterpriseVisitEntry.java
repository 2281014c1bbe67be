package org.nuanliu.enterprise.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.enterprise.visit.domain.OwedSum;

/**
 * A visit in the history of an enterprise.
 *
 * @param unionName union of whoever recorded it
 */
public record EnterpriseVisitEntry(
    UUID id,
    LocalDate visitedOn,
    String leader,
    String unionName,
    OwedSum wages,
    OwedSum insurance) {

  static EnterpriseVisitEntry of(EnterpriseVisit visit) {
    return new EnterpriseVisitEntry(
        visit.id,
        visit.visitedOn,
        visit.leader,
        visit.staffUnionName,
        visit.wages(),
        visit.insurance());
  }
}
