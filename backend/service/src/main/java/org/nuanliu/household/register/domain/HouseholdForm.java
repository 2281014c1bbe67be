package org.nuanliu.household.register.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanliu.platform.money.Money;

/**
 * A family's file as typed (困难职工档案表): a draft may lack anything, {@link FormCheck} says what a
 * submission still needs. Codes are of the dictionary's lists.
 *
 * @param category 困难类别 that the base union proposes; compared with the category test
 * @param categoryReason why the proposal differs from the test
 * @param workerKind 人员类型: {@value #URBAN} or {@value #MIGRANT}
 * @param houseArea 建筑面积 in m²
 * @param minorCauses up to three, none of them the main cause
 * @param unionCard 会员证号, mandatory for migrant workers
 * @param target 是否解困脱困对象
 */
public record HouseholdForm(
    String fileLevel,
    String category,
    String categoryReason,
    String workerKind,
    PersonForm head,
    List<PersonForm> members,
    String address,
    String postcode,
    String hukouArea,
    String houseType,
    Integer houseArea,
    Boolean singleParent,
    Boolean selfHelp,
    Boolean zeroJob,
    String mainCause,
    List<String> minorCauses,
    String causeText,
    String unionCard,
    Bank bank,
    Exclusions exclusions,
    List<Income> incomes,
    List<Expense> expenses,
    Boolean target,
    LocalDate targetOn,
    String keyGroup,
    String batchMeasure,
    List<String> needs,
    String plan,
    String note,
    Consent consent) {

  public static final String URBAN = "urban";
  public static final String MIGRANT = "migrant";

  public HouseholdForm {
    members = orEmpty(members);
    minorCauses = orEmpty(minorCauses);
    incomes = orEmpty(incomes);
    expenses = orEmpty(expenses);
    needs = orEmpty(needs);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The head first, then the members. */
  public List<PersonForm> persons() {
    return Stream.concat(Stream.ofNullable(head), members.stream()).toList();
  }

  public boolean isMigrant() {
    return MIGRANT.equals(workerKind);
  }

  /**
   * Whether anything is told that may be stored only with consent: health, medical notes, the bank
   * account.
   */
  public boolean tellsSensitive() {
    return (bank != null && bank.accountNumber() != null)
        || persons().stream()
            .anyMatch(
                person ->
                    person.health() != null
                        || person.disease() != null
                        || person.disability() != null
                        || person.medicalNote() != null);
  }

  /**
   * Where aid is paid to.
   *
   * @param kind {@value BankAccount#CARD} or {@value BankAccount#PASSBOOK}
   * @param guardian the account is a documented guardian's, not the head's
   */
  public record Bank(
      String bankName,
      String branch,
      String kind,
      String accountNumber,
      String holder,
      Boolean guardian) {}

  /**
   * One income of the family in a year that is not a monthly wage (家庭其他非薪资年收入).
   *
   * @param id of an item that is stored already; null for a new one
   * @param kind of list {@code income-kind}
   * @param yearAmount as the family declares it
   */
  public record Income(UUID id, String kind, Money yearAmount, String note) {}

  /**
   * One necessary expense of the last twelve months that remains after insurance and aid (刚性支出).
   *
   * @param id of an item that is stored already; null for a new one
   * @param kind of list {@code expense-kind}
   * @param yearAmount as the family declares it
   */
  public record Expense(UUID id, String kind, Money yearAmount, String note) {}

  /**
   * Answers to the questions that exclude a family; null where not yet asked.
   *
   * @param motorVehicleForWork the vehicle earns the living, or replaces a disabled person's legs
   */
  public record Exclusions(
      Boolean secondDwelling,
      Boolean ownsBusiness,
      Boolean privateSchoolOrAbroad,
      Boolean motorVehicle,
      Boolean motorVehicleForWork) {}

  /**
   * The family's consent, asked before health or the bank account is written down.
   *
   * @param textVersion version of the text that was read to or by the family
   * @param channel of list {@code consent-channel}
   * @param guardian who consents for children under 14; null where there are none
   */
  public record Consent(String textVersion, String channel, LocalDate givenOn, String guardian) {}
}
