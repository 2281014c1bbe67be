package org.nuanliu.platform.intake;

import java.util.Map;

/**
 * A row that is to be loaded.
 *
 * @param cells column key → text; cells with a flaw are absent
 */
public record StagedRow(int number, String targetPath, Map<String, String> cells) {}
