package org.nuanliu.platform.reveal;

/** The value in full. */
public record RevealedValue(String value) {}
