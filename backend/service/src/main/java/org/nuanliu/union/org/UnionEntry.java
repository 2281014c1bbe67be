package org.nuanliu.union.org;

import java.util.UUID;
import org.nuanliu.union.UnionKind;

/**
 * A union in a list.
 *
 * @param parentName name of the union above; absent at the top
 * @param hasChildren whether open unions stand below it
 */
public record UnionEntry(
    UUID id,
    String path,
    UnionKind kind,
    String name,
    String areaCode,
    boolean open,
    UUID parentId,
    String parentName,
    boolean hasChildren) {}
