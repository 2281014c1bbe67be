package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.HouseholdRules;
import org.nuanliu.household.ReviewRoute;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.persistence.TransactionMemo;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/**
 * Which unions check, review and approve an application: the way of a file, as far as the amount
 * needs it.
 */
@ApplicationScoped
class AidRoute {

  /** Levels of list {@code file-level} whose way is gone: county, city, province. */
  private static final String COUNTY = "4";

  private static final String CITY = "3";
  private static final String PROVINCE = "2";

  @Inject Unions unions;
  @Inject HouseholdRules rules;
  @Inject Parameters parameters;
  @Inject TransactionMemo memo;
  @Inject Clock clock;

  /** The way of this amount. */
  ReviewRoute of(AidApplication application) {
    Money amount = application.amount();
    String level =
        amount.compareTo(limit("aid.county-maximum")) <= 0
            ? COUNTY
            : amount.compareTo(limit("aid.city-maximum")) <= 0 ? CITY : PROVINCE;
    return rules.route(upwards(application), level);
  }

  /** The union that applies and those above it as far as the reviewing one, the nearest first. */
  List<UnionSummary> checking(AidApplication application) {
    var reviewer = new UnionPath(of(application).reviewer().path());
    return upwards(application).stream().filter(union -> reviewer.contains(union.path())).toList();
  }

  /** What may be given by the short way. */
  Money urgentMaximum() {
    return limit("aid.urgent-maximum");
  }

  private List<UnionSummary> upwards(AidApplication application) {
    return memo.once(
        "unions-upwards",
        application.unionPath,
        () -> unions.upwards(new UnionPath(application.unionPath)));
  }

  private Money limit(String parameter) {
    return new Money(parameters.integer(parameter, LocalDate.now(clock)) * 100L);
  }
}
