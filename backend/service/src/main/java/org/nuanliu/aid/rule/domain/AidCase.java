package org.nuanliu.aid.rule.domain;

import java.util.Map;
import org.nuanliu.dictionary.AreaStandard;
import org.nuanliu.platform.money.Money;

/**
 * What is to be judged.
 *
 * @param amount what shall be given
 * @param standard 低保标准 where the family files, on the day of the decision; null where none is known
 * @param selfPaid what the family paid itself, verified or else declared; null while it is not told
 * @param unitAid what its unit gave for the same
 * @param socialAid what others gave for the same
 * @param used what was received or reserved before, by the key of the cap; a missing key means
 *     nothing
 */
public record AidCase(
    Money amount,
    AreaStandard standard,
    Money selfPaid,
    Money unitAid,
    Money socialAid,
    Map<String, Money> used) {

  /** 自付金额 − 单位救助 − 社会救助, never below zero. */
  Money net() {
    Money net = selfPaid.minus(unitAid).minus(socialAid);
    return net.fen() < 0 ? Money.ZERO : net;
  }
}
