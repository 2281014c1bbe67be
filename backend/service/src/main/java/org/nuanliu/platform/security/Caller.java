package org.nuanliu.platform.security;

import java.util.Set;
import java.util.UUID;
import org.nuanliu.platform.scope.UnionPath;

/**
 * The person who calls. One staff row is one natural person (unique by ID number), so comparing
 * {@code staffId} compares persons.
 *
 * @param kind kind of the caller's union, as in {@code access.yaml}
 * @param duties duties held now
 * @param actions what these duties allow at this kind of union
 */
public record Caller(
    UUID staffId,
    String name,
    UUID unionId,
    String unionName,
    String unionPath,
    String kind,
    Set<String> duties,
    Set<String> actions) {

  public boolean may(String action) {
    return actions.contains(action);
  }

  public UnionPath path() {
    return new UnionPath(unionPath);
  }
}
