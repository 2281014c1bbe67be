package org.nuanliu.aid.clue;

/**
 * @param found clues that were not known before
 */
public record AidClueScanResult(int found) {}
