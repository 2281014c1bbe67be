package org.nuanliu.enterprise;

import java.util.UUID;

/**
 * An enterprise as other rooms name it.
 *
 * @param creditCode unified credit code of GB 32100, or an old registration number of 15 digits
 * @param unionPath of the union responsible for it
 * @param state of list {@code enterprise-state}
 * @param headcount workers, as last told
 */
public record EnterpriseSummary(
    UUID id, String name, String creditCode, String unionPath, String state, int headcount) {}
