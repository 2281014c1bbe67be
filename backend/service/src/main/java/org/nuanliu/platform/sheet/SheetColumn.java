package org.nuanliu.platform.sheet;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One column of a template.
 *
 * @param key what the rows are addressed by
 * @param heading first line of the sheet; also how the column is found again, wherever it stands
 * @param required whether a file without this column is refused
 * @param hint comment at the heading; null for none
 * @param choices labels of a choice
 * @param example in the example row, plainly not a person's; null for an empty cell
 * @param mask how the value is shown in previews; null for in full
 */
public record SheetColumn(
    String key,
    String heading,
    CellKind kind,
    boolean required,
    String hint,
    List<String> choices,
    String example,
    UnaryOperator<String> mask) {

  public static SheetColumn of(String key, String heading, CellKind kind) {
    return new SheetColumn(key, heading, kind, false, null, List.of(), null, null);
  }

  public SheetColumn mandatory() {
    return new SheetColumn(key, heading, kind, true, hint, choices, example, mask);
  }

  public SheetColumn hint(String sentence) {
    return new SheetColumn(key, heading, kind, required, sentence, choices, example, mask);
  }

  public SheetColumn choices(List<String> labels) {
    return new SheetColumn(key, heading, kind, required, hint, labels, example, mask);
  }

  public SheetColumn example(String text) {
    return new SheetColumn(key, heading, kind, required, hint, choices, text, mask);
  }

  public SheetColumn masked(UnaryOperator<String> how) {
    return new SheetColumn(key, heading, kind, required, hint, choices, example, how);
  }

  /** As it may be shown: masked where the column asks for it. */
  public String shown(String value) {
    return mask == null || value == null ? value : mask.apply(value);
  }
}
