package org.nuanliu.visit.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What shall be done after a visit.
 *
 * @param visitNumber of the visit, as people read it out
 */
public record VisitFollowUpEntry(
    UUID id,
    UUID visitId,
    String visitNumber,
    String objectName,
    String unionName,
    String task,
    LocalDate dueOn,
    UUID staffId,
    String staffName,
    LocalDate doneOn,
    String result,
    boolean overdue,
    List<String> allowedActions) {}
