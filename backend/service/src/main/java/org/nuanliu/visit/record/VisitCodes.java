package org.nuanliu.visit.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The coded fields of a record, by their JSON pointers. */
final class VisitCodes {

  /**
   * @param list of the dictionary
   */
  record Coded(String list, String code) {}

  private VisitCodes() {}

  static Map<String, Coded> of(VisitRecord sent) {
    Map<String, Coded> coded = new LinkedHashMap<>();
    coded.put("/object", new Coded("visit-object", sent.object()));
    if (sent.notMet() != null) {
      coded.put("/notMet", new Coded("not-met-reason", sent.notMet()));
    }
    for (int at = 0; at < sent.needs().size(); at++) {
      coded.put("/needs/" + at + "/need", new Coded("visit-need", sent.needs().get(at).need()));
    }
    for (int at = 0; at < sent.gifts().size(); at++) {
      coded.put(
          "/gifts/" + at + "/source", new Coded("fund-source", sent.gifts().get(at).source()));
    }
    return coded;
  }

  /** How many fields of a record were filled in by hand, parts of it one each. */
  static int fields(VisitRecord sent) {
    long single =
        Stream.of(
                sent.objectName(),
                sent.place(),
                sent.minutes(),
                sent.leader(),
                sent.partySize(),
                sent.vehicles(),
                sent.cost(),
                sent.notMet(),
                sent.nextTryOn(),
                sent.seen(),
                sent.policy())
            .filter(Objects::nonNull)
            .count();
    return (int) single
        + sent.party().size()
        + sent.needs().size()
        + sent.followUps().size()
        + sent.gifts().size();
  }
}
