package org.nuanliu.household.register;

import java.util.List;

/** Some pages of a register, each with its number among all. */
public record RegisterSheet(String title, String unionName, String about, List<Page> pages) {

  public record Page(int number, int of, List<Line> lines) {}

  /** One family; the numbers are masked. */
  public record Line(
      int position,
      String number,
      String name,
      String idNumber,
      String mobile,
      int persons,
      String category,
      String cause,
      String level,
      String income,
      String filedOn,
      String unionName) {}
}
