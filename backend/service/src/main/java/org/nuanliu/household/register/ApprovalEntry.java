package org.nuanliu.household.register;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One approval that the file needs.
 *
 * @param position 1 is the first
 * @param approvedAt absent while it is due
 */
public record ApprovalEntry(
    int position, UUID unionId, String unionName, String approverName, OffsetDateTime approvedAt) {}
