package org.nuanliu.aid;

import java.util.UUID;
import org.nuanliu.platform.money.Money;

/** 慰问 that a family receives on its bank card, for those who promise it on a visit. */
public interface CondolenceAid {

  /**
   * Opens an application of purpose 慰问 as the caller, with the amount; it goes its way like any
   * other.
   *
   * @return its id; its page is {@code /aid-applications/<id>}
   * @throws org.nuanliu.platform.problem.Problem 404 outside the scope, 403 where another union
   *     files the family, 422 for a family that is not on file
   */
  UUID open(UUID household, Money amount);
}
