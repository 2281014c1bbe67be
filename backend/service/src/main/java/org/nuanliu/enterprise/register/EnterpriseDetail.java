package org.nuanliu.enterprise.register;

import java.util.List;
import java.util.UUID;

/**
 * An enterprise.
 *
 * @param families on file whose head works there by exactly this name, in the caller's scope
 * @param capacityCut whether its workers are to be placed (去产能), so that it keeps numbers of them
 * @param allowedActions what the caller may do now
 */
public record EnterpriseDetail(
    UUID id,
    String creditCode,
    String name,
    UUID unionId,
    String unionName,
    String nature,
    String industry,
    String state,
    int headcount,
    String address,
    String note,
    int families,
    boolean capacityCut,
    int version,
    List<String> allowedActions) {}
