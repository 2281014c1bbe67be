package org.nuanliu.fund.ledger;

import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * A movement to be booked.
 *
 * @param unionPath the lower of the unions that it touches
 * @param amount sum of its positive legs
 * @param key permanent business key
 * @param reverses posting that it takes back; null for all but {@link PostingKind#REVERSE}
 */
public record Posting(
    PostingKind kind,
    String unionPath,
    UUID grantId,
    Money amount,
    UUID madeBy,
    UUID approvedBy,
    String subjectType,
    UUID subjectId,
    String key,
    UUID reverses,
    List<Leg> legs) {

  /**
   * One entry.
   *
   * @param amount what the account's balance changes by
   */
  public record Leg(UUID budget, AccountKind account, Money amount) {}

  /** The legs of money that goes from one account to another. */
  public static List<Leg> move(
      UUID from, AccountKind fromAccount, UUID to, AccountKind toAccount, Money amount) {
    return List.of(
        new Leg(from, fromAccount, Money.ZERO.minus(amount)), new Leg(to, toAccount, amount));
  }
}
