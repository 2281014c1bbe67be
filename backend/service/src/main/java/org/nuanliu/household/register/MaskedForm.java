package org.nuanliu.household.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.HouseholdForm.Bank;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.problem.FieldError;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/**
 * The form as it leaves the service, and as it comes back: a masked number that comes back stands
 * for the stored one, so that no save destroys a number that nobody has seen.
 */
final class MaskedForm {

  private static final char STAR = '*';

  private final Map<UUID, PersonForm> stored;
  private final List<FieldError> faults = new ArrayList<>();

  private MaskedForm(HouseholdForm stored) {
    this.stored =
        stored.persons().stream().collect(Collectors.toMap(PersonForm::id, person -> person));
  }

  static HouseholdForm of(HouseholdForm clear) {
    return clear.with(
        clear.head() == null ? null : masked(clear.head()),
        clear.members().stream().map(MaskedForm::masked).toList(),
        clear.bank() == null
            ? null
            : clear.bank().withNumber(Mask.card(clear.bank().accountNumber())));
  }

  /**
   * What was typed, with the stored numbers in the place of masked ones.
   *
   * @throws Problem 400 for a masked number that is not the stored one, and for persons and items
   *     that are not of this file
   */
  static HouseholdForm clear(HouseholdForm typed, HouseholdForm stored) {
    var form = new MaskedForm(stored);
    PersonForm head = typed.head() == null ? null : form.clear("/head", typed.head());
    List<PersonForm> members = new ArrayList<>();
    for (int i = 0; i < typed.members().size(); i++) {
      members.add(form.clear("/members/" + i, typed.members().get(i)));
    }
    HouseholdForm clear = typed.with(head, members, form.clear(typed.bank(), stored.bank()));
    form.requireKnown(clear, stored);
    if (!form.faults.isEmpty()) {
      throw new Problem(PlatformProblem.INVALID).errors(form.faults);
    }
    return clear;
  }

  private static PersonForm masked(PersonForm clear) {
    return clear.withNumbers(
        Mask.idNumber(clear.idNumber()),
        Mask.phone(clear.mobile()),
        Mask.phone(clear.otherPhone()));
  }

  private PersonForm clear(String pointer, PersonForm typed) {
    PersonForm own = typed.id() == null ? null : stored.get(typed.id());
    return typed.withNumbers(
        number(
            pointer + "/idNumber",
            typed.idNumber(),
            own == null ? null : own.idNumber(),
            Mask::idNumber),
        number(pointer + "/mobile", typed.mobile(), own == null ? null : own.mobile(), Mask::phone),
        number(
            pointer + "/otherPhone",
            typed.otherPhone(),
            own == null ? null : own.otherPhone(),
            Mask::phone));
  }

  private Bank clear(Bank typed, Bank own) {
    return typed == null
        ? null
        : typed.withNumber(
            number(
                "/bank/accountNumber",
                typed.accountNumber(),
                own == null ? null : own.accountNumber(),
                Mask::card));
  }

  private String number(String pointer, String typed, String own, UnaryOperator<String> mask) {
    if (typed == null || typed.indexOf(STAR) < 0) {
      return typed;
    }
    if (!typed.equals(mask.apply(own))) {
      fault(pointer, "masked", "号码不完整，请重新填写完整的号码");
    }
    return own;
  }

  private void requireKnown(HouseholdForm typed, HouseholdForm own) {
    Map<UUID, String> places = new HashMap<>();
    own.persons().forEach(person -> places.put(person.id(), "person"));
    own.incomes().forEach(item -> places.put(item.id(), "income"));
    own.expenses().forEach(item -> places.put(item.id(), "expense"));
    if (typed.head() != null) {
      take(places, "person", "/head", typed.head().id());
    }
    for (int i = 0; i < typed.members().size(); i++) {
      take(places, "person", "/members/" + i, typed.members().get(i).id());
    }
    for (int i = 0; i < typed.incomes().size(); i++) {
      take(places, "income", "/incomes/" + i, typed.incomes().get(i).id());
    }
    for (int i = 0; i < typed.expenses().size(); i++) {
      take(places, "expense", "/expenses/" + i, typed.expenses().get(i).id());
    }
  }

  /** Each row is named at most once, and as what it is. */
  private void take(Map<UUID, String> places, String kind, String pointer, UUID id) {
    if (id != null && !Objects.equals(places.remove(id), kind)) {
      fault(pointer + "/id", "not-of-this-file", "这份档案中没有这一项，或者重复出现");
    }
  }

  private void fault(String pointer, String code, String message) {
    faults.add(new FieldError(pointer, code, message, Map.of()));
  }
}
