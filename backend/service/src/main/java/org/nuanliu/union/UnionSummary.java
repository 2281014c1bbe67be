package org.nuanliu.union;

import java.util.UUID;

/**
 * A union as other rooms and lists name it.
 *
 * @param path its place in the tree; changes when it or a union above it is moved
 * @param areaCode GB/T 2260, six digits; null where it has no area of its own
 * @param open false once it has been closed
 */
public record UnionSummary(
    UUID id, String path, UnionKind kind, String name, String areaCode, boolean open) {}
