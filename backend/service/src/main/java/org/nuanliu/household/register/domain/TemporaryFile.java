package org.nuanliu.household.register.domain;

import java.util.Set;

/** What must be known of a family in an emergency before it is filed for some months. */
public final class TemporaryFile {

  private static final Set<String> NEEDED =
      Set.of(
          "/fileLevel",
          "/workerKind",
          "/head",
          "/head/name",
          "/head/idNumber",
          "/address",
          "/mainCause",
          "/causeText",
          "/consent",
          "/papers/application");

  /** What is only not there yet; whatever is wrong stays wrong. */
  private static final Set<String> LATER =
      Set.of("required", "paper-missing", "no-standard", "category-differs");

  private TemporaryFile() {}

  /** Whether an issue keeps a temporary file from being handed in. */
  public static boolean mustBeSettled(FormIssue issue) {
    return !LATER.contains(issue.code()) || NEEDED.contains(issue.pointer());
  }
}
