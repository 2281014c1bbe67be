package org.nuanliu.service.station.domain;

/** Something that is wrong in a form. */
public record StationIssue(String pointer, String code, String message) {}
