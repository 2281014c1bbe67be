package org.nuanliu.household.clarity;

import java.util.UUID;

/** Somebody who can be a family's contact, because he can see its file. */
public record ContactChoice(UUID staffId, String name, String unionName) {}
