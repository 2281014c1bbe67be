package org.nuanliu.aid.rule;

/**
 * Whether a source may pay for such aid.
 *
 * @param source of list {@code fund-source}
 * @param disputed texts of different places say different things; the province has to decide
 * @param clause where it is written; null where nothing says that it may
 */
public record SourceChoice(
    String source, boolean allowed, boolean disputed, String clause, String note) {}
