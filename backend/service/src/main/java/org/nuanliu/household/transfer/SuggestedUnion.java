package org.nuanliu.household.transfer;

import java.util.UUID;

/**
 * A union that would be right for a file whose employer is gone.
 *
 * @param why 街道（乡镇）工会 or 帮扶中心
 */
public record SuggestedUnion(UUID id, String name, String why) {}
