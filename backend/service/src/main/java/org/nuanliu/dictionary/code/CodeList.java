package org.nuanliu.dictionary.code;

import java.time.LocalDate;
import java.util.List;
import org.nuanliu.dictionary.CodeItem;

/**
 * One version of a code list with its items as people read them on a day.
 *
 * @param list name in kebab case
 * @param name Chinese name
 * @param validTo first day on which it is no longer in force; null for no end
 * @param adopted whether the province has adopted it; others are loaded for reading only
 * @param source where the list comes from
 * @param allowedActions what the caller may change: {@code add}, {@code rename}, {@code end}
 */
public record CodeList(
    String list,
    String version,
    String name,
    LocalDate validFrom,
    LocalDate validTo,
    boolean adopted,
    String source,
    List<CodeItem> items,
    List<String> allowedActions) {

  static CodeList from(CodeVersion version, LocalDate on, List<String> allowedActions) {
    return new CodeList(
        version.list(),
        version.version(),
        version.name(),
        version.validFrom(),
        version.validTo(),
        version.adopted(),
        version.source(),
        version.items(on),
        allowedActions);
  }
}
