package org.nuanliu.aid.rule;

import java.util.List;

/**
 * All rules of aid, past, present and future.
 *
 * @param allowedActions what the caller may do with them
 */
public record AidRuleBook(
    List<AidCapEntry> caps, List<AidSourceEntry> sources, List<String> allowedActions) {}
