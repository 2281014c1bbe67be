package org.nuanliu.platform.intake;

import java.util.List;

/**
 * What a kind found of one row.
 *
 * @param targetPath where it would be loaded, inside the importing union; null where unknown
 */
public record CheckedRow(
    Verdict verdict, String targetPath, List<CellFault> faults, List<RowKey> keys) {}
