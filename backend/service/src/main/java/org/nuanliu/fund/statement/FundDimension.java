package org.nuanliu.fund.statement;

/** What the budgets are added up by. */
public enum FundDimension {
  /** The union itself, and each directly below it with its own subtree. */
  UNION(
      """
      CASE WHEN b.union_path = :own THEN b.union_path::text
           ELSE :own || split_part(substr(b.union_path, length(:own) + 1), '.', 1) || '.' END"""),
  SOURCE("g.source"),
  PURPOSE("b.purpose"),
  YEAR("b.year::text"),
  GRANT("g.number");

  private final String key;

  FundDimension(String key) {
    this.key = key;
  }

  /** SQL of the key over a line {@code b} of a grant {@code g}. */
  String key() {
    return key;
  }
}
