package org.nuanliu.visit.record.domain;

/**
 * What is wrong with a record.
 *
 * @param pointer JSON pointer of the field
 */
public record VisitIssue(String pointer, String code, String message) {}
