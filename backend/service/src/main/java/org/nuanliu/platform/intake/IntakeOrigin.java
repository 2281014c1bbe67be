package org.nuanliu.platform.intake;

import java.util.UUID;

/**
 * Whose import it is: rows are loaded into this union and those below it, in the name of this
 * person.
 */
public record IntakeOrigin(UUID batchId, String unionPath, UUID importerId, String importerName) {}
