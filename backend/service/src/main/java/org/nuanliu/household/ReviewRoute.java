package org.nuanliu.household;

import java.util.List;
import org.nuanliu.union.UnionSummary;

/**
 * The way of a file up the tree.
 *
 * @param approvers in their order; a union that stands twice approves twice, by different people
 */
public record ReviewRoute(UnionSummary reviewer, List<UnionSummary> approvers) {}
