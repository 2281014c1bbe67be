package org.nuanliu.visit.campaign;

import java.util.List;

/**
 * Coverage of a campaign at one union.
 *
 * @param total the union with everything below it
 * @param below the union's own files, then each union directly below; adds up to the total
 */
public record VisitCoverage(
    CoverageRow total, List<CoverageRow> below, List<CategoryCoverage> categories) {}
