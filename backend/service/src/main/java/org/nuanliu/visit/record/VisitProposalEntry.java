package org.nuanliu.visit.record;

import java.util.UUID;

/**
 * A change of the file that a visit has proposed.
 *
 * @param type of list {@code change-type}
 */
public record VisitProposalEntry(UUID changeId, String type) {}
