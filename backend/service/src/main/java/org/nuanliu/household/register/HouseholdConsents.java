package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.nuanliu.household.register.domain.ConsentRule;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.HouseholdForm.Consent;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** The family's consents: each that was ever given is kept, also when it is withdrawn. */
@ApplicationScoped
class HouseholdConsents {

  private static final Consent NONE = new Consent(null, null, null, null);

  @Inject HouseholdRepository households;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 422 with everything that may be stored only with consent
   */
  void require(HouseholdForm form, boolean consented) {
    List<String> sensitive = consented ? List.of() : ConsentRule.sensitive(form);
    if (!sensitive.isEmpty()) {
      var problem =
          new Problem(PlatformProblem.RULE)
              .detail("请先登记本人同意书（版本、方式、日期；有不满 14 周岁的成员时还有监护人），再填写健康状况和银行账号。");
      sensitive.forEach(pointer -> problem.error(pointer, "consent-required", "登记同意书以后才能填写"));
      throw problem;
    }
  }

  /**
   * @param newest the consent that the file has so far; null for none
   * @param typed null for none, or withdrawn
   */
  void record(Household file, HouseholdConsent newest, Consent typed) {
    Consent wanted = tidy(typed);
    Consent known = newest == null ? NONE : consent(newest);
    if (wanted.equals(known)) {
      return;
    }
    boolean wasGiven = ConsentRule.isComplete(known);
    if (wanted.equals(NONE)) {
      withdraw(newest, wasGiven);
    } else if (newest == null || wasGiven) {
      HouseholdConsent added = begin(file);
      noLongerNewest(file);
      write(added, wanted);
      households.getEntityManager().persist(added);
    } else {
      write(newest, wanted);
    }
  }

  private void withdraw(HouseholdConsent newest, boolean wasGiven) {
    if (wasGiven) {
      newest.withdrawnAt = OffsetDateTime.now(clock);
      newest.withdrawnBy = caller.get().staffId();
    } else {
      households.getEntityManager().remove(newest);
    }
  }

  private void noLongerNewest(Household file) {
    households.rows(HouseholdConsent.class, file, "id").forEach(earlier -> earlier.newest = false);
  }

  private static HouseholdConsent begin(Household file) {
    var consent = new HouseholdConsent();
    consent.id = Ids.next();
    consent.householdId = file.id;
    consent.unionPath = file.unionPath;
    return consent;
  }

  private void write(HouseholdConsent consent, Consent wanted) {
    consent.textVersion = wanted.textVersion();
    consent.channel = wanted.channel();
    consent.givenOn = wanted.givenOn();
    consent.guardian = wanted.guardian();
    consent.recordedBy = caller.get().staffId();
    consent.recordedAt = OffsetDateTime.now(clock);
  }

  private static Consent tidy(Consent typed) {
    return typed == null
        ? NONE
        : new Consent(
            Typed.text(typed.textVersion()),
            Typed.text(typed.channel()),
            typed.givenOn(),
            Typed.text(typed.guardian()));
  }

  private static Consent consent(HouseholdConsent row) {
    return new Consent(row.textVersion, row.channel, row.givenOn, row.guardian);
  }
}
