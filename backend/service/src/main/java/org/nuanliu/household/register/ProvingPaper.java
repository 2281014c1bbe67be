package org.nuanliu.household.register;

import java.util.UUID;

/** A paper that proves a change and becomes a paper of the file with it. */
public record ProvingPaper(UUID attachmentId, String kind, UUID addedBy) {}
