package org.nuanliu.visit.route;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * 外出资料包: what somebody takes along for a day.
 *
 * @param items in the order of the way
 */
public record VisitPack(LocalDate day, OffsetDateTime takenAt, List<VisitPackItem> items) {}
