package org.nuanliu.visit.route;

/**
 * @param assigned families that have somebody now
 * @param left families that were asked for and are still without
 */
public record AssignmentResult(int assigned, int left) {}
