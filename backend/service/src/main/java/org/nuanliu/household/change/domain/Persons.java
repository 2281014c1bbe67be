package org.nuanliu.household.change.domain;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;

/** What a change may do to who belongs to the family. */
public enum Persons {
  SAME("这类变更不能增减家庭成员，也不能改变户主"),
  ADDED("只能增加成员：原有的人都要保留，户主不变"),
  REMOVED("只能减少成员：不能增加，户主不变"),
  SWAPPED("户主改由一名家庭成员担任，家庭成员不增不减");

  private final String rule;

  Persons(String rule) {
    this.rule = rule;
  }

  /** Why these two families do not fit, as a sentence; empty when they do. */
  public Optional<String> faultOf(HouseholdForm before, HouseholdForm after) {
    Set<UUID> was = ids(before);
    Set<UUID> is = ids(after);
    boolean sameHead =
        before.head() != null
            && after.head() != null
            && before.head().id().equals(after.head().id());
    boolean fits =
        switch (this) {
          case SAME -> sameHead && was.equals(is);
          case ADDED -> sameHead && is.containsAll(was) && is.size() > was.size();
          case REMOVED -> sameHead && was.containsAll(is) && is.size() < was.size();
          case SWAPPED -> !sameHead && was.equals(is);
        };
    return fits ? Optional.empty() : Optional.of(rule);
  }

  private static Set<UUID> ids(HouseholdForm form) {
    Set<UUID> ids = new LinkedHashSet<>();
    form.persons().stream().map(PersonForm::id).forEach(ids::add);
    return ids;
  }
}
