package org.nuanliu.union.org;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change in the history of a union.
 *
 * @param before name, area code, or name of the union above
 * @param on day from which it holds
 */
public record UnionChange(
    @Schema(enumeration = {"opened", "renamed", "area-code", "moved", "closed"}) String what,
    String before,
    String after,
    LocalDate on,
    String reason) {}
