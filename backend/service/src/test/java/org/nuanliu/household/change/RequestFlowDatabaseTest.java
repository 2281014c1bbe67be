package org.nuanliu.household.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.change.domain.ChangeFlow;
import org.nuanliu.household.change.domain.ChangePart;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.transfer.domain.TransferFlow;
import org.nuanliu.household.transfer.domain.TransferState;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;

/** The database holds the same tables as the code, and the parts cover the form. */
@ApiTest
@DisplayName("数据库里的申请状态变化")
class RequestFlowDatabaseTest {

  private static final String STORED =
      "SELECT from_state || ' → ' || to_state FROM household_request_transition WHERE machine = ? AND from_state <> ''";

  @Test
  @DisplayName("变更的状态表与代码里的相同")
  void changes() {
    assertThat(new TreeSet<>(Sql.column(STORED, "change")))
        .isEqualTo(
            ChangeFlow.table().stream()
                .filter(line -> line.from() != line.to())
                .map(line -> line.from() + " → " + line.to())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  @DisplayName("转移的状态表与代码里的相同；接收方要到提出时才知道，撤回时也未必知道过")
  void transfers() {
    Set<String> legal =
        TransferFlow.table().stream()
            .filter(line -> line.from() != line.to())
            .map(line -> line.from() + " → " + line.to())
            .collect(Collectors.toCollection(TreeSet::new));
    // the receiving union's own row skips what it is not told
    legal.add(TransferState.ASKED + " → " + TransferState.OFFERED);
    legal.add(TransferState.ASKED + " → " + TransferState.WITHDRAWN);
    assertThat(new TreeSet<>(Sql.column(STORED, "transfer"))).isEqualTo(legal);
  }

  @Test
  @DisplayName("只能从头开始：变更从草稿，转移从请求、提出或者邀请")
  void beginnings() {
    assertThat(
            Sql.column(
                "SELECT machine || ' ' || to_state FROM household_request_transition"
                    + " WHERE from_state = '' ORDER BY 1"))
        .containsExactly("change DRAFT", "transfer ASKED", "transfer OFFERED", "transfer PROPOSED");
    assertThatThrownBy(
            () ->
                Sql.asOwner(
                    """
                    INSERT INTO household_change (id, household_id, union_path, type, state, content, content_hash, proposed_by)
                    VALUES (gen_random_uuid(), gen_random_uuid(), '1.', 'correct', 'APPLIED', '', '', gen_random_uuid())"""))
        .hasStackTraceContaining("No change goes from");
  }

  @Test
  @DisplayName("表单的每一项都属于恰好一个部分")
  void partsCoverTheForm() {
    assertThat(Stream.of(ChangePart.values()).flatMap(part -> part.fields().stream()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(HouseholdForm.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
  }
}
