package org.nuanliu.union;

import java.util.UUID;
import org.nuanliu.platform.scope.UnionPath;

/**
 * CDI event: a union has been moved with everything below it. Foreign keys have carried the records
 * along already; whoever keeps paths anywhere else follows now, in the same transaction.
 */
public record UnionMoved(UUID unionId, UnionPath from, UnionPath to) {}
