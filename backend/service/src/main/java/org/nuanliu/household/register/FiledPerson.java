package org.nuanliu.household.register;

import java.util.UUID;

/** The live file in which a person stands. It may lie beyond the caller's scope. */
public record FiledPerson(UUID householdId, String unionPath) {}
