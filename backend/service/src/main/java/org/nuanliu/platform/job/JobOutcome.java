package org.nuanliu.platform.job;

import java.util.UUID;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.Caller;

/**
 * What came of one run.
 *
 * @param caller whom it ran for; null when he may no longer
 * @param failure the sentence for him; null unless it failed
 * @param status as a call would have answered, for the audit trail
 * @param result null when there is none
 */
record JobOutcome(
    UUID job,
    int attempt,
    UnionPath path,
    String action,
    Caller caller,
    JobState state,
    String failure,
    int status,
    StoredResult result,
    String reason,
    String criteria) {}
