package org.nuanliu.household.change.domain;

import static org.nuanliu.household.change.domain.ChangePart.*;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of 变更 (domain rules §1.12): what each may touch, what it does to who belongs to the
 * family, and the papers that prove it. Who decides follows from the parts that are touched.
 */
public enum ChangeType {
  CORRECT(
      "correct",
      "更正信息",
      EnumSet.of(PERSONS, HOME, EXCLUSION, PLAN, CONSENT),
      Persons.SAME,
      List.of()),
  ADD_MEMBER(
      "add-member",
      "增加家庭成员",
      EnumSet.of(PERSONS, INCOME, CATEGORY, CONSENT),
      Persons.ADDED,
      List.of("family-hukou")),
  REMOVE_MEMBER(
      "remove-member",
      "减少家庭成员",
      EnumSet.of(PERSONS, INCOME, EXPENSE, CATEGORY),
      Persons.REMOVED,
      List.of("other")),
  CHANGE_HEAD(
      "change-head",
      "变更户主",
      EnumSet.of(PERSONS, ACCOUNT, CONSENT),
      Persons.SWAPPED,
      List.of("application", "head-id-card")),
  CHANGE_INCOME(
      "change-income",
      "收入或者支出变化",
      EnumSet.of(INCOME, EXPENSE, CATEGORY),
      Persons.SAME,
      List.of("income-proof")),
  CHANGE_CAUSE(
      "change-cause",
      "致困原因变化",
      EnumSet.of(PERSONS, CAUSE, CATEGORY, CONSENT),
      Persons.SAME,
      List.of()),
  CHANGE_CATEGORY("change-category", "变更困难类别或者建档标准", EnumSet.of(CATEGORY), Persons.SAME, List.of()),
  CHANGE_ACCOUNT(
      "change-account", "变更银行账户", EnumSet.of(ACCOUNT, CONSENT), Persons.SAME, List.of("bank-card")),
  /** Whoever is taken out of this family becomes a draft of his own. */
  SPLIT(
      "split",
      "分户",
      EnumSet.of(PERSONS, INCOME, EXPENSE, CATEGORY),
      Persons.REMOVED,
      List.of("family-hukou")),
  /** Another file of the same family goes into this one and ends as 重复建档. */
  MERGE(
      "merge",
      "合并档案",
      EnumSet.of(PERSONS, INCOME, EXPENSE, CATEGORY, CONSENT),
      Persons.ADDED,
      List.of("family-hukou"));

  private final String code;
  private final String label;
  private final Set<ChangePart> parts;
  private final Persons persons;
  private final List<String> papers;

  ChangeType(
      String code, String label, Set<ChangePart> parts, Persons persons, List<String> papers) {
    this.code = code;
    this.label = label;
    this.parts = Set.copyOf(parts);
    this.persons = persons;
    this.papers = papers;
  }

  @JsonCreator
  public static ChangeType of(String code) {
    return Arrays.stream(values())
        .filter(type -> type.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有这种变更"));
  }

  /** As in the database, the interface and the list {@code change-type}. */
  @JsonValue
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** What it may touch. */
  public Set<ChangePart> parts() {
    return parts;
  }

  /** What it holds while it is open. A consent is not held: each is a record of its own. */
  public Set<ChangePart> held() {
    return parts.stream().filter(part -> part != CONSENT).collect(Collectors.toUnmodifiableSet());
  }

  /** Who decides at least: what ends a file is for an approver. */
  public Authority least() {
    return this == MERGE ? Authority.APPROVER : Authority.REVIEWER;
  }

  public Persons persons() {
    return persons;
  }

  /** Kinds of papers (list {@code attachment-kind}), at least one of each. */
  public List<String> papers() {
    return papers;
  }
}
