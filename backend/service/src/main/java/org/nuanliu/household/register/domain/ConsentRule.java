package org.nuanliu.household.register.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanliu.household.register.domain.HouseholdForm.Consent;

/** 先同意，后登记 (PIPL 29, 31): health and the bank account are stored only while consent stands. */
public final class ConsentRule {

  /** Below this age a guardian consents. */
  static final int OWN_CONSENT_AGE = 14;

  private ConsentRule() {}

  /** Whether the family has consented: which text, how and when, and who for its children. */
  public static boolean stands(HouseholdForm form, LocalDate today) {
    Consent consent = form.consent();
    return isComplete(consent)
        && !consent.givenOn().isAfter(today)
        && (!needsGuardian(form, today) || isFilled(consent.guardian()));
  }

  /** Whether text, channel and day are all filled in. */
  public static boolean isComplete(Consent consent) {
    return consent != null
        && isFilled(consent.textVersion())
        && isFilled(consent.channel())
        && consent.givenOn() != null;
  }

  /** Whether a child is too young to consent itself. */
  public static boolean needsGuardian(HouseholdForm form, LocalDate today) {
    return PersonCheck.agesOf(form, today).anyMatch(age -> age < OWN_CONSENT_AGE);
  }

  /** Pointers of everything that may be stored only with consent. */
  public static List<String> sensitive(HouseholdForm form) {
    List<String> pointers = new ArrayList<>();
    if (form.head() != null) {
      sensitive(pointers, "/head", form.head());
    }
    for (int i = 0; i < form.members().size(); i++) {
      sensitive(pointers, "/members/" + i, form.members().get(i));
    }
    if (form.bank() != null && isFilled(form.bank().accountNumber())) {
      pointers.add("/bank/accountNumber");
    }
    return pointers;
  }

  private static void sensitive(List<String> pointers, String person, PersonForm form) {
    add(pointers, person + "/health", form.health());
    add(pointers, person + "/disease", form.disease());
    add(pointers, person + "/disability", form.disability());
    add(pointers, person + "/medicalNote", form.medicalNote());
  }

  private static void add(List<String> pointers, String pointer, String value) {
    if (isFilled(value)) {
      pointers.add(pointer);
    }
  }

  private static boolean isFilled(String text) {
    return text != null && !text.isBlank();
  }
}
