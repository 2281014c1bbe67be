package org.nuanliu.devstack.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a trial has found; it is good when there are no faults. */
final class Outcome {

  private static final int MOST_FAULTS = 5;
  private static final Duration BACK = Duration.ofSeconds(15);

  private final String name;
  private final List<String> facts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int checks;

  Outcome(String name) {
    this.name = name;
  }

  void fact(String text, Object... values) {
    facts.add(text.formatted(values));
  }

  /** Says what should be and what is; a difference is a fault. */
  void expect(String what, long expected, long found) {
    checks++;
    if (expected == found) {
      facts.add(what + " " + found);
    } else {
      faults.add("%s：应为 %d，实为 %d".formatted(what, expected, found));
    }
  }

  /** What was seen on the way, such as answers 5xx. */
  void faults(Collection<String> seen) {
    checks++;
    seen.stream().limit(MOST_FAULTS).forEach(faults::add);
    if (seen.size() > MOST_FAULTS) {
      facts.add("这样的差错共 %d 次".formatted(seen.size()));
    }
  }

  /** How fast the system came back after each kill; assurance H1, H2. */
  void restarts(List<Duration> times) {
    checks++;
    Duration slowest = times.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    facts.add("最慢 %.1f 秒恢复".formatted(slowest.toMillis() / 1000.0));
    if (slowest.compareTo(BACK) > 0) {
      faults.add("恢复超过 15 秒");
    }
  }

  /** How many things were held against what they should be. */
  int checks() {
    return checks;
  }

  int failed() {
    return Math.min(checks, faults.size());
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
