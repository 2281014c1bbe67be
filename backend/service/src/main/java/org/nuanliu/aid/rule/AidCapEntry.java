package org.nuanliu.aid.rule;

import java.time.LocalDate;
import org.nuanliu.aid.rule.domain.Cap;
import org.nuanliu.aid.rule.domain.CapFormula;
import org.nuanliu.aid.rule.domain.CapHolder;
import org.nuanliu.aid.rule.domain.CapPeriod;
import org.nuanliu.platform.money.Money;

/**
 * One dated line of the caps.
 *
 * @param key lines of one key follow each other
 * @param variant narrows the purpose, of list {@code aid-variant}
 * @param title 每户每年
 * @param group caps of one group count together
 * @param multiple months of the standard
 * @param areaCode only for this area; absent for the whole province
 * @param inferred no official text was found; to be confirmed by the province
 * @param inForce whether it decides today
 */
public record AidCapEntry(
    String key,
    String purpose,
    String variant,
    CapHolder holder,
    CapPeriod period,
    String title,
    String group,
    CapFormula formula,
    Integer multiple,
    Money amount,
    String areaCode,
    String areaName,
    boolean inferred,
    String clause,
    String note,
    LocalDate validFrom,
    boolean inForce) {

  static AidCapEntry of(Cap cap, String areaName, boolean inForce) {
    return new AidCapEntry(
        cap.key(),
        cap.purpose(),
        cap.variant(),
        cap.holder(),
        cap.period(),
        cap.holder().label() + cap.period().label(),
        cap.group(),
        cap.formula(),
        cap.multiple(),
        cap.amount(),
        cap.areaCode(),
        areaName,
        cap.inferred(),
        cap.clause(),
        cap.note(),
        cap.validFrom(),
        inForce);
  }
}
