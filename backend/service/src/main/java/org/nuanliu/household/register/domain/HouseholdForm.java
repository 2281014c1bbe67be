package org.nuanliu.household.register.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
    @Size(max = 40) String fileLevel,
    @Size(max = 40) String category,
    @Size(max = 500) String categoryReason,
    @Size(max = 40) String workerKind,
    @Valid PersonForm head,
    @Size(max = 30) List<@Valid PersonForm> members,
    @Size(max = 200) String address,
    @Size(max = 40) String postcode,
    @Size(max = 40) String hukouArea,
    @Size(max = 40) String houseType,
    Integer houseArea,
    Boolean singleParent,
    Boolean selfHelp,
    Boolean zeroJob,
    @Size(max = 40) String mainCause,
    @Size(max = 10) List<@Size(max = 40) String> minorCauses,
    @Size(max = 500) String causeText,
    @Size(max = 40) String unionCard,
    @Valid Bank bank,
    Exclusions exclusions,
    @Size(max = 30) List<@Valid Income> incomes,
    @Size(max = 30) List<@Valid Expense> expenses,
    Boolean target,
    LocalDate targetOn,
    @Size(max = 40) String keyGroup,
    @Size(max = 40) String batchMeasure,
    @Size(max = 20) List<@Size(max = 60) String> needs,
    @Size(max = 1000) String plan,
    @Size(max = 500) String note,
    @Valid Consent consent) {

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

  public boolean ofMigrant() {
    return MIGRANT.equals(workerKind);
  }

  /** The same form with other persons and another account. */
  public HouseholdForm with(PersonForm head, List<PersonForm> members, Bank bank) {
    return new HouseholdForm(
        fileLevel,
        category,
        categoryReason,
        workerKind,
        head,
        members,
        address,
        postcode,
        hukouArea,
        houseType,
        houseArea,
        singleParent,
        selfHelp,
        zeroJob,
        mainCause,
        minorCauses,
        causeText,
        unionCard,
        bank,
        exclusions,
        incomes,
        expenses,
        target,
        targetOn,
        keyGroup,
        batchMeasure,
        needs,
        plan,
        note,
        consent);
  }

  /**
   * Where aid is paid to.
   *
   * @param kind {@value BankAccount#CARD} or {@value BankAccount#PASSBOOK}
   * @param guardian the account is a documented guardian's, not the head's
   */
  public record Bank(
      @Size(max = 60) String bankName,
      @Size(max = 60) String branch,
      @Size(max = 40) String kind,
      @Size(max = 60) String accountNumber,
      @Size(max = 60) String holder,
      Boolean guardian) {

    public Bank withNumber(String number) {
      return new Bank(bankName, branch, kind, number, holder, guardian);
    }
  }

  /**
   * One income of the family in a year that is not a monthly wage (家庭其他非薪资年收入).
   *
   * @param id of an item that is stored already; null for a new one
   * @param kind of list {@code income-kind}
   * @param yearAmount as the family declares it
   */
  public record Income(
      UUID id, @Size(max = 40) String kind, Money yearAmount, @Size(max = 200) String note) {}

  /**
   * One necessary expense of the last twelve months that remains after insurance and aid (刚性支出).
   *
   * @param id of an item that is stored already; null for a new one
   * @param kind of list {@code expense-kind}
   * @param yearAmount as the family declares it
   */
  public record Expense(
      UUID id, @Size(max = 40) String kind, Money yearAmount, @Size(max = 200) String note) {}

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
  public record Consent(
      @Size(max = 40) String textVersion,
      @Size(max = 40) String channel,
      LocalDate givenOn,
      @Size(max = 60) String guardian) {}
}
