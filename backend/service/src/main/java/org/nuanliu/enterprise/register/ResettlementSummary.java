package org.nuanliu.enterprise.register;

import org.nuanliu.enterprise.register.domain.Resettlement;

/**
 * The newest numbers of several enterprises together.
 *
 * @param enterprises that cut capacity
 * @param told how many of them have told numbers
 */
public record ResettlementSummary(
    int enterprises, int told, Resettlement numbers, int settled, int waiting) {}
