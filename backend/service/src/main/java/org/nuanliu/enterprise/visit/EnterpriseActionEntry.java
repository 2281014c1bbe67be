package org.nuanliu.enterprise.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something promised on a visit.
 *
 * @param visitId the record of the visit
 * @param responsibleName who promised it
 * @param overdue whether it is not done and its last day has passed
 * @param allowedActions what the caller may do now
 */
public record EnterpriseActionEntry(
    UUID id,
    UUID visitId,
    UUID enterpriseId,
    String enterpriseName,
    String content,
    LocalDate dueOn,
    String responsibleName,
    boolean overdue,
    LocalDate doneOn,
    String doneByName,
    String result,
    int version,
    List<String> allowedActions) {}
