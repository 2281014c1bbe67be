package org.nuanliu.fund;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;

/**
 * The money that unions hold, for the rooms that pay. Everything runs in the caller's transaction
 * and within its scope; every movement is booked once for each key, however often it is asked for,
 * and answers the id of its posting.
 */
public interface Funds {

  /**
   * Lines of exactly this union from which it may pay in a year, with what is available now.
   *
   * @param source code of list {@code fund-source}; null for all
   * @param purpose code of list {@code aid-purpose}: lines for it and lines for any; null for all
   */
  List<BudgetLine> lines(UnionPath union, String source, String purpose, int year);

  /** Empty for what is absent and for what is outside the scope. */
  Optional<BudgetLine> find(UUID budget);

  /**
   * Available money is set aside, for a batch that was approved. Needs two people.
   *
   * @throws Problem {@code fund-insufficient} with the line and what is available, {@code
   *     fund-closed} when the line's year is over or the last day of its money has passed
   */
  UUID reserve(FundOrder order);

  /**
   * What was set aside is available again: 退票, or a batch that was cancelled.
   *
   * @throws Problem {@code fund-insufficient} when so much is not set aside
   */
  UUID release(FundOrder order);

  /**
   * What was set aside has reached the families.
   *
   * @throws Problem {@code fund-insufficient} when so much is not set aside
   */
  UUID pay(FundOrder order);

  /**
   * What was paid has come back and is available again.
   *
   * @throws Problem {@code fund-insufficient} when so much was not paid
   */
  UUID giveBack(FundOrder order);
}
