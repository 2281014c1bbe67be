package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.household.register.domain.Lifecycle;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;
import org.postgresql.util.PSQLException;

/** The database holds the same table of states as the code, whatever the service does. */
@ApiTest
@DisplayName("数据库里的档案状态变化")
class LifecycleDatabaseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private static final String APPLICATION = "nuanliu_app";

  private static final Set<String> LEGAL =
      Lifecycle.table().stream()
          .filter(line -> line.from() != line.to())
          .map(line -> line.from() + " → " + line.to())
          .collect(Collectors.toCollection(TreeSet::new));

  static Stream<Arguments> edges() {
    return Arrays.stream(HouseholdState.values())
        .flatMap(
            from ->
                Arrays.stream(HouseholdState.values())
                    .filter(to -> to != from)
                    .map(to -> arguments(from, to)));
  }

  @Test
  @DisplayName("状态表与代码里的相同")
  void isTheSameTable() throws SQLException {
    Set<String> stored = new TreeSet<>();
    try (Connection owner = TestStack.asOwner();
        var rows =
            owner
                .createStatement()
                .executeQuery("SELECT from_state, to_state FROM household_transition")) {
      while (rows.next()) {
        stored.add(rows.getString(1) + " → " + rows.getString(2));
      }
    }
    assertThat(stored).isEqualTo(LEGAL);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("edges")
  @DisplayName("只有表里的变化能写入")
  void refusesWhatTheTableDoesNotHold(HouseholdState from, HouseholdState to) throws SQLException {
    UUID id = plant(from);
    try (Connection application = TestStack.asApplication()) {
      application.setAutoCommit(false);
      application
          .createStatement()
          .execute("SELECT set_config('nuanliu.scope', '%s', true)".formatted(TestTree.COUNTY_A1));
      if (LEGAL.contains(from + " → " + to)) {
        assertThat(change(application, id, to)).isEqualTo(1);
      } else {
        assertThatThrownBy(() -> change(application, id, to))
            .isInstanceOfSatisfying(
                PSQLException.class,
                refused ->
                    assertThat(refused.getServerErrorMessage().getConstraint())
                        .isEqualTo("ck_household_transition"));
      }
      application.rollback();
    }
  }

  @Test
  @DisplayName("应用不能改状态表，新档案只能从草稿开始")
  void theApplicationCannotBendIt() throws SQLException {
    try (Connection application = TestStack.asApplication();
        var statement = application.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute("INSERT INTO household_transition VALUES ('DRAFT', 'ACTIVE')"))
          .hasMessageContaining("permission denied");
      statement.execute(
          "SELECT set_config('nuanliu.scope', '%s', false)".formatted(TestTree.COUNTY_A1));
      assertThatThrownBy(() -> insert(application, HouseholdState.SUBMITTED))
          .isInstanceOf(PSQLException.class)
          .hasMessageContaining("begins as a draft");
      assertThat(application.getMetaData().getUserName()).isEqualTo(APPLICATION);
    }
  }

  private static UUID plant(HouseholdState state) throws SQLException {
    TestTree.plant();
    try (Connection owner = TestStack.asOwner()) {
      insert(owner, HouseholdState.REJECTED);
      return insert(owner, state);
    }
  }

  private static UUID insert(Connection connection, HouseholdState state) throws SQLException {
    UUID id = UUID.randomUUID();
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO household (id, union_path, number, registrar_id, state, filed_on, ended_on, review_started_on,
              temporary, expires_on, head_name, previous_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, date '2026-01-01', ?, date '2026-07-01', '测试户',
              (SELECT id FROM household WHERE ? LIMIT 1))""")) {
      insert.setObject(1, id);
      insert.setString(2, TestTree.GRASSROOTS_A1);
      insert.setString(3, id.toString());
      insert.setObject(4, UUID.randomUUID());
      insert.setString(5, state.name());
      insert.setObject(6, state.isFiled() ? DAY : null);
      insert.setObject(7, state.isEnded() ? DAY : null);
      insert.setBoolean(8, true);
      insert.setBoolean(9, state == HouseholdState.RELAPSED);
      insert.executeUpdate();
    }
    return id;
  }

  private static int change(Connection connection, UUID id, HouseholdState to) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "UPDATE household SET state = ?, filed_on = ?, ended_on = ? WHERE id = ?")) {
      update.setString(1, to.name());
      update.setObject(2, to.isFiled() ? DAY : null);
      update.setObject(3, to.isEnded() ? DAY : null);
      update.setObject(4, id);
      return update.executeUpdate();
    }
  }
}
