package org.nuanliu.visit.route;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.FieldMeasure;
import org.nuanliu.household.FieldPerson;
import org.nuanliu.visit.record.LastVisit;
import org.nuanliu.visit.record.OpenPromise;

/**
 * What somebody takes along to one family, and nothing else: no ID number, no account, no illness.
 *
 * @param routeId absent where no route was planned
 * @param fileVersion of the file when it was taken
 * @param address in full, to get there
 * @param phone of the head in full
 * @param measures of 四明确 that are not done
 * @param promises of earlier visits that are not done
 */
public record VisitPackItem(
    UUID targetId,
    UUID campaignId,
    UUID routeId,
    UUID householdId,
    int fileVersion,
    String number,
    String headName,
    String unionName,
    String category,
    String address,
    String phone,
    List<FieldPerson> persons,
    List<FieldMeasure> measures,
    LocalDate visitedOn,
    int attempts,
    String notMet,
    LocalDate nextTryOn,
    LastVisit lastVisit,
    List<OpenPromise> promises) {

  /** Without the address and the number, because records are written to logs by their text. */
  @Override
  public String toString() {
    return "VisitPackItem[" + targetId + "]";
  }
}
