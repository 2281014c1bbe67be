package org.nuanliu.dictionary.code;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.platform.time.Clocks;

/**
 * A change of a list in its history.
 *
 * @param label new label; absent for an end
 * @param validFrom first day on which it holds
 */
public record CodeChangeEntry(
    UUID id,
    CodeChange.What what,
    String version,
    String code,
    String label,
    String note,
    LocalDate validFrom,
    String reason,
    String staffName,
    OffsetDateTime at) {

  static CodeChangeEntry from(Tuple row) {
    return new CodeChangeEntry(
        row.get("id", UUID.class),
        CodeChange.What.valueOf(row.get("what", String.class)),
        row.get("version", String.class),
        row.get("code", String.class),
        row.get("label", String.class),
        row.get("note", String.class),
        row.get("valid_from", LocalDate.class),
        row.get("reason", String.class),
        row.get("staff_name", String.class),
        row.get("at", Instant.class).atZone(Clocks.ZONE).toOffsetDateTime());
  }
}
