package org.nuanliu.visit.record;

import java.util.List;

/**
 * 慰问签收表 as it is printed.
 *
 * @param about number, day and place of the visit
 * @param capital the sum in capital numerals
 */
public record GiftSheet(
    String title,
    String unionName,
    String about,
    List<GiftRow> rows,
    String total,
    String capital) {

  /**
   * @param what cash, or name and count of goods
   */
  public record GiftRow(
      int position, String name, String what, String source, String amount, String receipt) {}
}
