package org.nuanliu.household.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanliu.household.register.domain.Lifecycle.Transition;
import org.nuanliu.household.register.domain.Lifecycle.When;

@DisplayName("档案状态的变化")
class LifecycleTest {

  @ParameterizedTest(name = "{0} 可以：{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DRAFT | delete,submit,submit-temporary,update",
        "SUBMITTED | accept,reject,return",
        "RETURNED | submit,submit-temporary,update",
        "SURVEY | publish-notice,reject,return,survey",
        "PUBLICITY | close-notice,object",
        "OBJECTION | object,reject,resolve-objection,survey",
        "COUNTY_REVIEW | reject,return,review",
        "COMPARE | record-comparison,return",
        "RECHECK | recheck,reject,return",
        "LEVEL_APPROVAL | approve,reject,return",
        "ACTIVE | propose-cancellation,propose-change,propose-exit,propose-resolution,propose-transfer,start-review,sync-paper",
        "REJECTED | ''",
        "RELAPSED | delete,submit,update",
        "TEMP_REVIEW | accept-temporary,reject,return",
        "TEMP | expire,propose-cancellation,regularise,sync-paper,update",
        "ANNUAL_REVIEW | confirm-review,propose-cancellation,propose-exit,propose-resolution,record-comparison,survey",
        "RESOLVE_APPROVAL | confirm-ending,decline-ending",
        "RESOLVED | propose-cancellation,propose-change,propose-exit,propose-transfer,start-review,sync-paper",
        "EXIT_REVIEW | decline-ending,review-exit",
        "EXIT_NOTICE | close-notice,decline-ending,object,resolve-objection",
        "EXIT_APPROVAL | confirm-ending,decline-ending",
        "EXITED | record-watch,relapse,sync-paper",
        "CANCEL_APPROVAL | confirm-ending,decline-ending",
        "CANCELLED | sync-paper",
      })
  void actions(HouseholdState state, String actions) {
    String found =
        Lifecycle.from(state).stream()
            .map(line -> line.action().code())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(","));

    assertThat(found).isEqualTo(actions);
  }

  @ParameterizedTest(name = "核对结果 {0} → {1}")
  @CsvSource({
    "R0, LEVEL_APPROVAL", "R1, LEVEL_APPROVAL", "R2, LEVEL_APPROVAL", "R3, RECHECK", "R4, RECHECK",
    "R5, RECHECK", "R6, RECHECK", "R7, RECHECK", "R8, COMPARE", "R9, COMPARE"
  })
  void comparison(ComparisonOutcome outcome, HouseholdState next) {
    assertThat(
            Lifecycle.find(
                HouseholdState.COMPARE,
                HouseholdAction.RECORD_COMPARISON,
                Set.of(outcome.leadsTo())))
        .map(Transition::to)
        .contains(next);
  }

  @ParameterizedTest
  @DisplayName("除不予建档、脱困和注销外，每个状态都有出路")
  @EnumSource(
      value = HouseholdState.class,
      names = {"REJECTED", "EXITED", "CANCELLED"},
      mode = EnumSource.Mode.EXCLUDE)
  void noDeadEnd(HouseholdState state) {
    assertThat(Lifecycle.from(state)).anyMatch(line -> line.to() != state);
  }

  @Test
  @DisplayName("每一步从同一状态出发只有一个去向")
  void unambiguous() {
    for (Transition line : Lifecycle.table()) {
      Set<When> circumstances =
          line.when() == When.ALWAYS ? EnumSet.noneOf(When.class) : EnumSet.of(line.when());
      assertThat(Lifecycle.find(line.from(), line.action(), circumstances)).contains(line);
    }
  }
}
