package org.nuanliu.aid.application.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.nuanliu.platform.money.Money;

/**
 * A 票据 that proves what was paid. Each is used once in the whole province.
 *
 * @param kind of list {@code aid-voucher-kind}
 * @param number as printed on it
 */
public record AidVoucher(
    @NotBlank @Size(max = 20) String kind,
    @NotBlank @Size(max = 60) String number,
    @NotNull LocalDate issuedOn,
    @NotNull Money amount) {

  /** One spelling for one voucher, by which it is found again. */
  public String key() {
    return kind
        + "|"
        + Normalizer.normalize(number, Normalizer.Form.NFKC)
            .replaceAll("[\\s-]+", "")
            .toUpperCase(Locale.ROOT);
  }
}
