package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.reveal.Reveal;
import org.nuanliu.platform.reveal.RevealRequest;
import org.nuanliu.platform.reveal.RevealedValue;

/** One number of a file in full, by the pointer under which its masked form stands. */
@ApplicationScoped
class HouseholdReveal {

  private static final Pattern HEAD = Pattern.compile("/head/(\\w+)");
  private static final Pattern MEMBER = Pattern.compile("/members/([0-9]{1,3})/(\\w+)");
  private static final Pattern OBJECTION = Pattern.compile("/objections/([0-9]{1,3})/contact");
  private static final String ACCOUNT = "/bank/accountNumber";

  @Inject HouseholdContent content;
  @Inject HouseholdHistory history;
  @Inject Reveal reveal;

  /**
   * @throws Problem 400 for a field that is not masked or not filled in, 429 beyond the day's quota
   */
  RevealedValue reveal(Household file, RevealRequest request) {
    String value =
        find(file, request.field())
            .orElseThrow(
                () ->
                    new Problem(PlatformProblem.INVALID)
                        .error("/field", "nothing-masked", "这里没有隐去的号码"));
    return reveal.field(HouseholdPapers.OWNER, file.id, file.unionPath, request, () -> value);
  }

  private Optional<String> find(Household file, String field) {
    Matcher objection = OBJECTION.matcher(field);
    if (objection.matches()) {
      return at(history.objectionRows(file), objection.group(1)).map(history::contact);
    }
    return find(content.form(file), field);
  }

  /** The number that stands under this pointer of a form; empty where none is masked. */
  static Optional<String> find(HouseholdForm form, String field) {
    if (field.equals(ACCOUNT)) {
      return Optional.ofNullable(form.bank()).map(HouseholdForm.Bank::accountNumber);
    }
    Matcher head = HEAD.matcher(field);
    if (head.matches()) {
      return Optional.ofNullable(form.head()).flatMap(person -> number(person, head.group(1)));
    }
    Matcher member = MEMBER.matcher(field);
    return member.matches()
        ? at(form.members(), member.group(1)).flatMap(person -> number(person, member.group(2)))
        : Optional.empty();
  }

  private static <T> Optional<T> at(List<T> list, String index) {
    int at = Integer.parseInt(index);
    return at < list.size() ? Optional.of(list.get(at)) : Optional.empty();
  }

  private static Optional<String> number(PersonForm person, String field) {
    return switch (field) {
      case "idNumber" -> Optional.ofNullable(person.idNumber());
      case "mobile" -> Optional.ofNullable(person.mobile());
      case "otherPhone" -> Optional.ofNullable(person.otherPhone());
      default -> Optional.empty();
    };
  }
}
