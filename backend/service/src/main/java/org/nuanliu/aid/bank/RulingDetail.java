package org.nuanliu.aid.bank;

import java.util.UUID;

/** What was found out about a line in doubt, and whether a second person agrees. */
public record RulingDetail(
    UUID id, UUID lineId, DoubtOutcome outcome, String evidence, RulingState state, int version) {}
