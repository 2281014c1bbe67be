package org.nuanliu.union.org;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.union.UnionKind;
import org.nuanliu.union.UnionSummary;

/**
 * A union with its place.
 *
 * @param ancestors the unions above it, the top first
 * @param openedOn absent where it was there before the system
 * @param allowedActions what the caller may do with it now
 * @param childKinds kinds of union that may be opened below it
 */
public record UnionDetails(
    UUID id,
    String path,
    UnionKind kind,
    String name,
    String areaCode,
    boolean open,
    LocalDate openedOn,
    LocalDate closedOn,
    List<UnionSummary> ancestors,
    int version,
    List<String> allowedActions,
    List<UnionKind> childKinds) {}
