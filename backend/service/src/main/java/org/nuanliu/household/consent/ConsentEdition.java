package org.nuanliu.household.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An edition of the texts; once published it stays as it is.
 *
 * @param validFrom first day on which it is the one that is read to families
 * @param inForce whether it is today's
 * @param reason why it was published
 */
public record ConsentEdition(
    String version,
    LocalDate validFrom,
    boolean inForce,
    String reason,
    OffsetDateTime publishedAt,
    List<ConsentText> texts) {}
