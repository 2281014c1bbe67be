package org.nuanliu.visit.discipline;

import java.util.UUID;

/**
 * What visits asked of one union in one month.
 *
 * @param forms records that its people filled in
 * @param fields fields that they filled in by hand on them; what the register knows is not asked
 * @param photos pictures that they sent
 * @param requests follow-ups that were asked of it
 */
public record BurdenEntry(
    UUID unionId, String unionName, long forms, long fields, long photos, long requests) {}
