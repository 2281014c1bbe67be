package org.nuanliu.aid.application;

import java.util.List;

/**
 * An application as it is printed (domain rules §3.4).
 *
 * @param facts what the form says; what is not told is left out
 * @param capital the amount in capital numerals; empty while nothing is granted
 * @param opinions one sentence for each step of the present round
 */
public record AidSheet(
    String title,
    String number,
    String unionName,
    List<Cell> facts,
    List<Voucher> vouchers,
    String granted,
    String capital,
    List<Block> opinions,
    String registrar) {

  public record Cell(String label, String value) {}

  public record Voucher(String kind, String number, String issuedOn, String amount) {}

  /** What one union said. */
  public record Block(String title, List<String> opinions) {}
}
