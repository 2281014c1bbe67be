package org.nuanliu.aid.batch;

import java.util.List;

/**
 * A list of a batch as it is printed, page by page with its sums.
 *
 * @param about number, source and purpose of the batch
 * @param capital the sum in capital numerals
 * @param signers what stands under the list, for signatures
 */
public record BatchSheet(
    String title,
    String unionName,
    String about,
    List<SheetHeading> headings,
    List<SheetPage> pages,
    int count,
    String total,
    String capital,
    List<String> signers) {

  /**
   * @param width in millimetres; empty for what is left
   */
  public record SheetHeading(String label, String width) {}

  /**
   * @param total of this page
   */
  public record SheetPage(int number, int of, List<List<String>> rows, int count, String total) {}

  /** Columns under which the sum of a page stands: all before the last two. */
  public int labelSpan() {
    return headings.size() - 2;
  }
}
