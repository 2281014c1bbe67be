package org.nuanliu.household.register;

import java.util.UUID;

/** A file that went into another one. */
public record MergedEntry(UUID id, String number) {}
