package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An objection to a noticed family.
 *
 * @param source {@code public} from the public page, {@code staff} when somebody told the union
 * @param contact masked; absent when nobody gave one
 * @param outcome {@code upheld}, {@code dismissed}; absent while it is open
 */
public record ObjectionEntry(
    UUID id,
    LocalDate raisedOn,
    @Schema(enumeration = {"public", "staff"}) String source,
    String content,
    String contact,
    @Schema(enumeration = {"upheld", "dismissed"}) String outcome,
    String resolution,
    LocalDate resolvedOn) {}
