package org.nuanliu.visit.campaign;

import java.time.LocalDate;

/**
 * @param visited families that were first visited on this day
 */
public record VisitDay(LocalDate day, long visited) {}
