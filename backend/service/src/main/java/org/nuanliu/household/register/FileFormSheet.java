package org.nuanliu.household.register;

import java.util.List;

/**
 * 困难职工档案表 as it stands on paper: every value is written out already.
 *
 * @param rows the family's facts, names and values side by side
 * @param later what the steps have left: survey, notice, comparison
 */
public record FileFormSheet(
    String number,
    String unionName,
    List<Row> rows,
    List<Member> members,
    List<Cell> later,
    List<Block> blocks,
    String registrar,
    String submittedOn,
    String filedOn) {

  public record Row(List<Cell> cells) {}

  /**
   * @param span columns that the value takes
   */
  public record Cell(String label, String value, int span) {}

  public record Member(
      String name,
      String relation,
      String sex,
      String age,
      String idNumber,
      String health,
      String insurance,
      String identity,
      String organisation,
      String income) {}

  /** One of the four opinion blocks; empty for the pen while nobody has decided. */
  public record Block(String title, List<String> opinions) {}
}
