package org.nuanliu.visit.record.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * 轻车简从 (notice 三.3) in numbers, as they are in force on the day of the visit. They warn and never
 * refuse: what has happened is recorded as it was.
 *
 * @param costFen for transport
 */
public record VisitLimits(int partySize, int vehicles, long costFen) {

  /** Codes of list {@code visit-beyond}; empty for a visit within the standard. */
  public List<String> beyond(int size, int cars, long fen) {
    List<String> beyond = new ArrayList<>();
    if (size > partySize) {
      beyond.add("PARTY");
    }
    if (cars > vehicles) {
      beyond.add("VEHICLES");
    }
    if (fen > costFen) {
      beyond.add("COST");
    }
    return beyond;
  }
}
