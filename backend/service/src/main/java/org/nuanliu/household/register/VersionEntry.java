package org.nuanliu.household.register;

import java.time.LocalDate;
import org.nuanliu.household.register.domain.SnapshotOccasion;

/**
 * One version of a file.
 *
 * @param since from when the file looked like this
 * @param unionName the union that held it then
 */
public record VersionEntry(
    LocalDate since, SnapshotOccasion occasion, String occasionLabel, String unionName) {}
