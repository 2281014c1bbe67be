package org.nuanliu.union;

import java.util.UUID;

/**
 * A member of staff whom other rooms can name.
 *
 * @param unionPath where he works now
 */
public record StaffChoice(UUID id, String name, String unionPath, String unionName) {}
