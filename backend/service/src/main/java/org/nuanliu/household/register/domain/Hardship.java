package org.nuanliu.household.register.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What a family suffers from, as far as the category test asks: the causes of list {@code cause}
 * (2016–18) and two circumstances that the form asks elsewhere.
 */
public enum Hardship {
  UNABLE_TO_WORK("1", "无劳动能力"),
  WITHOUT_WORK("2", "有劳动能力而未就业"),
  LAID_OFF("3", "下岗失业"),
  UNINSURED("4", "未参加社会保险"),
  BENEFITS_UNPAID("5", "社会保险待遇落实不到位"),
  SERIOUS_ILLNESS("6", "患重特大疾病"),
  DISASTER("7", "遭受自然灾害"),
  ACCIDENT("8", "遭受意外事故"),
  SCHOOLING("9", "子女上学"),
  OTHER("10", "其他"),
  DISABILITY(null, "残疾"),
  SINGLE_PARENT(null, "单亲");

  private static final String HEALTH_DISABLED = "3";

  private final String causeCode;
  private final String label;

  Hardship(String causeCode, String label) {
    this.causeCode = causeCode;
    this.label = label;
  }

  /** Everything that the form says this family suffers from. */
  public static Set<Hardship> of(HouseholdForm form) {
    Set<String> causes = new HashSet<>(form.minorCauses());
    causes.add(form.mainCause());
    return of(
        causes,
        form.persons().stream().anyMatch(person -> HEALTH_DISABLED.equals(person.health())),
        Boolean.TRUE.equals(form.singleParent()));
  }

  /**
   * @param causes codes of list {@code cause}
   */
  public static Set<Hardship> of(Set<String> causes, boolean disability, boolean singleParent) {
    Set<Hardship> found = EnumSet.noneOf(Hardship.class);
    for (Hardship hardship : values()) {
      if (hardship.causeCode != null && causes.contains(hardship.causeCode)) {
        found.add(hardship);
      }
    }
    if (disability) {
      found.add(DISABILITY);
    }
    if (singleParent) {
      found.add(SINGLE_PARENT);
    }
    return found;
  }

  public static boolean isCause(String code) {
    return code != null && Arrays.stream(values()).anyMatch(one -> code.equals(one.causeCode));
  }

  public String label() {
    return label;
  }
}
