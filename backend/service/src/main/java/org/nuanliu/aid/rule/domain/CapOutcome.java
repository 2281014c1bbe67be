package org.nuanliu.aid.rule.domain;

import org.nuanliu.platform.money.Money;

/**
 * What one cap says of one case.
 *
 * @param title 每户每年
 * @param working how the ceiling comes about: {@code 低保标准 620.00 元 × 12 个月}
 * @param ceiling null where it cannot be worked out
 * @param used received or reserved before
 * @param left null where the ceiling is
 * @param kept whether the amount stays within it
 */
public record CapOutcome(
    String key,
    String group,
    CapHolder holder,
    CapPeriod period,
    String title,
    String working,
    String clause,
    boolean inferred,
    Money ceiling,
    Money used,
    Money left,
    boolean kept) {}
