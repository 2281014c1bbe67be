package org.nuanliu.union.me;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.union.UnionKind;

/**
 * @param actions what the caller's duties allow at his kind of union, as {@code object:verb}
 * @param today the application's date
 * @param demonstration whether the date may be moved
 */
public record Me(
    UUID staffId,
    String name,
    MyUnion union,
    List<String> duties,
    List<String> actions,
    LocalDate today,
    boolean demonstration) {

  /**
   * @param path the union's place in the tree
   */
  public record MyUnion(UUID id, String name, UnionKind kind, String path) {}

  static Me from(Caller caller, LocalDate today, boolean demonstration) {
    return new Me(
        caller.staffId(),
        caller.name(),
        new MyUnion(
            caller.unionId(), caller.unionName(), UnionKind.of(caller.kind()), caller.unionPath()),
        caller.duties().stream().sorted().toList(),
        caller.actions().stream().sorted().toList(),
        today,
        demonstration);
  }
}
