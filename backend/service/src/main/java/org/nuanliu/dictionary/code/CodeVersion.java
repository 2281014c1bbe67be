package org.nuanliu.dictionary.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanliu.dictionary.CodeItem;

/**
 * One version of a list: as it came with a release, and what the province has changed since.
 *
 * @param list name in kebab case
 * @param validTo first day on which it is no longer in force; null for no end
 * @param adopted whether the province has adopted it
 * @param extensible whether values may be added and ended; no rule reads them
 * @param released values of the release, in their order
 * @param changes in the order of their first days
 */
record CodeVersion(
    String list,
    String version,
    String name,
    LocalDate validFrom,
    LocalDate validTo,
    boolean adopted,
    String source,
    boolean extensible,
    List<CodeItem> released,
    List<CodeChange> changes) {

  boolean inForce(LocalDate on) {
    return adopted && !on.isBefore(validFrom) && (validTo == null || on.isBefore(validTo));
  }

  /**
   * All values as people read them on a day; those that begin or end later are there too, with
   * their days.
   */
  List<CodeItem> items(LocalDate on) {
    if (changes.isEmpty()) {
      return released;
    }
    List<CodeItem> items = new ArrayList<>(released);
    changes.stream()
        .filter(change -> change.what() == CodeChange.What.ADD)
        .map(CodeVersion::added)
        .forEach(items::add);
    items.replaceAll(item -> changed(item, on));
    return items;
  }

  Optional<CodeItem> item(String code, LocalDate on) {
    return items(on).stream().filter(item -> item.code().equals(code)).findFirst();
  }

  private static CodeItem added(CodeChange change) {
    return new CodeItem(
        change.code(), change.label(), null, change.note(), change.validFrom(), null);
  }

  private CodeItem changed(CodeItem item, LocalDate on) {
    String label = item.label();
    LocalDate end = item.validTo();
    for (CodeChange change : changes) {
      if (change.code().equals(item.code())) {
        switch (change.what()) {
          case RENAME -> label = change.validFrom().isAfter(on) ? label : change.label();
          // The one that was entered last holds, so that a day that was mistaken can be corrected.
          case END -> end = change.validFrom();
          case ADD -> {
            // It is there already.
          }
        }
      }
    }
    return new CodeItem(item.code(), label, item.parent(), item.note(), item.validFrom(), end);
  }
}
