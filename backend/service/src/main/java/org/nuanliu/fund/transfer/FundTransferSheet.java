package org.nuanliu.fund.transfer;

import java.util.List;

/**
 * A paper that moves money, as it is printed.
 *
 * @param title 拨付单
 */
public record FundTransferSheet(
    String title, String number, String unionName, String state, List<Cell> cells) {

  public record Cell(String label, String value) {}
}
