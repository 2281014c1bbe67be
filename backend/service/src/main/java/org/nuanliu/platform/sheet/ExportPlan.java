package org.nuanliu.platform.sheet;

import java.util.List;

/**
 * A list on its way into a workbook.
 *
 * @param name of the list, of the sheet and of the file; no personal data
 * @param reason why it is exported, in the person's words
 */
public record ExportPlan<R>(
    String name, String reason, List<ExportColumn<R>> columns, ExportRows<R> rows) {}
