package org.nuanliu.devstack.torture;

import java.util.ArrayList;
import java.util.List;

/** What a trial has found; it is good when there are no faults. */
final class Outcome {

  private final String name;
  private final List<String> facts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  Outcome(String name) {
    this.name = name;
  }

  void fact(String text, Object... values) {
    facts.add(text.formatted(values));
  }

  /** Says what should be and what is; a difference is a fault. */
  void expect(String what, long expected, long found) {
    if (expected == found) {
      facts.add(what + " " + found);
    } else {
      faults.add("%s：应为 %d，实为 %d".formatted(what, expected, found));
    }
  }

  void fault(String text) {
    faults.add(text);
  }

  String firstFault() {
    return faults.getFirst();
  }

  boolean good() {
    return faults.isEmpty();
  }

  @Override
  public String toString() {
    return (good() ? "通过  " : "未通过 ")
        + name
        + "："
        + String.join("；", facts)
        + (good() ? "" : "\n    " + String.join("\n    ", faults));
  }
}
