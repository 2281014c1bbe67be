package org.nuanliu.visit.record.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rules of a visit ask of a record.
 *
 * @param family whether it is about a family that is on file
 * @param today for dates that must be to come
 * @param signed whether a signature lies with it
 */
public record VisitFacts(
    VisitOutcome outcome,
    String notMet,
    LocalDate nextTryOn,
    String seen,
    LocalDate day,
    LocalDate today,
    boolean family,
    boolean signed,
    int partySize,
    int named,
    List<Gift> gifts,
    List<LocalDate> followUps) {

  /**
   * @param source of list {@code fund-source}
   */
  public record Gift(GiftKind kind, String source, long fen, String what, String paperNumber) {}
}
