package org.nuanliu.fund.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.nuanliu.dictionary.Codes;

/** Codes as people read them on a sheet. */
@ApplicationScoped
class FundLabels {

  @Inject Codes codes;

  String source(String code, int year) {
    return codes.label("fund-source", code, LocalDate.of(year, 1, 1)).orElse(code);
  }

  String purpose(String code, int year) {
    return code == null
        ? "不限"
        : codes.label("aid-purpose", code, LocalDate.of(year, 1, 1)).orElse(code);
  }
}
