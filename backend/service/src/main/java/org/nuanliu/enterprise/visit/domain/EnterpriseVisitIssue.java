package org.nuanliu.enterprise.visit.domain;

/** Something that is wrong in a form. */
public record EnterpriseVisitIssue(String pointer, String code, String message) {}
