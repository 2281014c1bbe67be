package org.nuanliu.platform.intake;

import java.util.UUID;

/**
 * What became of a row.
 *
 * @param id of the record that was made; null where none was
 * @param skipped why none was made, one sentence; null where one was
 */
public record LoadedRow(int number, UUID id, String skipped) {}
