package org.nuanliu.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sum of money in 分, never in floating point. In JSON a decimal string of 元 with two digits:
 * {@code "1234.50"}.
 *
 * @param fen 1/100 元; may be negative in a difference
 */
@Schema(
    type = SchemaType.STRING,
    pattern = "^-?(0|[1-9][0-9]{0,12})(\\.[0-9]{1,2})?$",
    examples = "1234.50",
    description = "金额，单位元")
public record Money(long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]{0,12})(\\.[0-9]{1,2})?");

  /**
   * @param yuan decimal 元 with at most two digits after the point
   * @throws IllegalArgumentException for anything else, exponents and signs other than minus
   *     included
   */
  @JsonCreator
  public static Money ofYuan(String yuan) {
    if (yuan == null || !FORM.matcher(yuan).matches()) {
      throw new IllegalArgumentException("金额应为元，最多两位小数");
    }
    return new Money(new BigDecimal(yuan).movePointRight(2).longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(fen, factor));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** 元 with two digits: {@code 1234.50}. */
  @JsonValue
  @Override
  public String toString() {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
