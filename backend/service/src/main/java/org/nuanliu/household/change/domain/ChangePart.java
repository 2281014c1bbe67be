package org.nuanliu.household.change.domain;

import static org.nuanliu.household.change.domain.Authority.APPROVER;
import static org.nuanliu.household.change.domain.Authority.LEVEL_APPROVER;
import static org.nuanliu.household.change.domain.Authority.REVIEWER;

import java.util.Arrays;
import java.util.List;

/**
 * The parts of a form that a change may touch, and who decides about each. Two open requests never
 * hold the same part.
 */
public enum ChangePart {
  PERSONS("家庭成员", REVIEWER, "head", "members", "workerKind", "unionCard"),
  HOME("住房与住址", REVIEWER, "address", "postcode", "hukouArea", "houseType", "houseArea"),
  /** The monthly incomes of the persons too. */
  INCOME("收入", REVIEWER, "incomes"),
  EXPENSE("支出", REVIEWER, "expenses"),
  CAUSE(
      "致困原因",
      REVIEWER,
      "mainCause",
      "minorCauses",
      "causeText",
      "singleParent",
      "selfHelp",
      "zeroJob"),
  EXCLUSION("一票否决", REVIEWER, "exclusions"),
  CATEGORY("困难类别和建档标准", LEVEL_APPROVER, "fileLevel", "category", "categoryReason"),
  ACCOUNT("银行账户", APPROVER, "bank"),
  PLAN(
      "解困脱困与需求",
      REVIEWER,
      "target",
      "targetOn",
      "keyGroup",
      "batchMeasure",
      "needs",
      "plan",
      "note"),
  CONSENT("同意书", REVIEWER, "consent");

  private static final String MONTH_INCOME = "/monthIncome";

  private final String label;
  private final Authority authority;
  private final List<String> fields;

  ChangePart(String label, Authority authority, String... fields) {
    this.label = label;
    this.authority = authority;
    this.fields = List.of(fields);
  }

  /** The part in which the field of a pointer lies. */
  public static ChangePart of(String pointer) {
    if (pointer.endsWith(MONTH_INCOME)) {
      return INCOME;
    }
    String field = pointer.split("/", 3)[1];
    return Arrays.stream(values())
        .filter(part -> part.fields.contains(field))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(pointer));
  }

  public String label() {
    return label;
  }

  public Authority authority() {
    return authority;
  }

  /** Names of the fields at the top of the form. */
  public List<String> fields() {
    return fields;
  }
}
