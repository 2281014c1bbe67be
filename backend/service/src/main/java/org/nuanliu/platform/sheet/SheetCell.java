package org.nuanliu.platform.sheet;

/**
 * One cell: its text as a person reads it, in one spelling (Unicode NFC, no control characters, no
 * blanks around it). A date is {@code 2017-12-20}, a number is plain.
 *
 * @param text empty for an empty cell
 * @param flaw why the text is not what was typed; null where it is
 */
public record SheetCell(String text, CellFlaw flaw) {

  static final SheetCell EMPTY = new SheetCell("", null);

  static SheetCell of(String text) {
    String clean = CellText.clean(text);
    return clean.isEmpty() ? EMPTY : new SheetCell(clean, CellText.flawOf(clean));
  }

  public boolean isEmpty() {
    return text.isEmpty() && flaw == null;
  }
}
