package org.nuanliu.demo.province;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.person.IdNumber;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/**
 * The demonstration province in miniature, in a city of its own that is cleared away afterwards.
 */
@ApiTest
class DemoProvinceTest {

  private static final UnionPath CITY = new UnionPath("1.dz.");
  private static final int FAMILIES = 300;
  private static final DemoOrder ORDER = new DemoOrder(FAMILIES, 12, 7, CITY);
  private static final String HERE = "union_path >= '1.dz.' AND union_path < '1.dz.~'";

  private static boolean loaded;

  @Inject DemoProvince province;
  @Inject FieldCipher cipher;
  @Inject BlindIndex index;
  @Inject Clock clock;

  @BeforeEach
  void load() throws SQLException {
    if (!loaded) {
      TestTree.plant();
      execute(
          """
          INSERT INTO union_org (id, short_id, path, parent_id, kind, name, area_code)
          SELECT gen_random_uuid(), 'dz', '1.dz.', id, 'city', '测试演示市总工会', '410200' FROM union_org WHERE path = '1.'""",
          """
          INSERT INTO union_org (id, short_id, path, parent_id, kind, name, area_code)
          SELECT gen_random_uuid(), 'd' || n, '1.dz.d' || n || '.', id, 'county', '测试演示' || n || '县总工会', '41022' || n
          FROM union_org, generate_series(1, 2) AS n WHERE path = '1.dz.'""");
      // in two goes, as somebody who wants more than the first start brings
      assertThat(province.load(new DemoOrder(100, ORDER.unions(), ORDER.seed(), CITY)))
          .isEqualTo(100);
      assertThat(province.load(ORDER)).isEqualTo(FAMILIES - 100);
      loaded = true;
    }
  }

  @AfterAll
  static void clear() throws SQLException {
    execute(
        "DELETE FROM todo WHERE " + HERE,
        "DELETE FROM aid_application WHERE " + HERE,
        "DELETE FROM household WHERE " + HERE,
        "DELETE FROM attachment WHERE " + HERE,
        "DELETE FROM union_org WHERE path > '1.dz.' AND path < '1.dz.~' AND kind = 'grassroots'",
        "DELETE FROM union_org WHERE path > '1.dz.' AND path < '1.dz.~' AND kind = 'township'",
        "DELETE FROM union_org WHERE path > '1.dz.' AND path < '1.dz.~'",
        "DELETE FROM union_org WHERE path = '1.dz.'");
  }

  @Test
  @DisplayName("帮扶申请各个状态都有，读得出来，批准的占用了限额")
  void aid() throws SQLException {
    assertThat(texts("SELECT DISTINCT state FROM aid_application WHERE " + HERE))
        .containsExactlyInAnyOrder("DRAFT", "SUBMITTED", "REVIEW", "APPROVAL", "APPROVED");
    for (String state : List.of("DRAFT", "APPROVAL", "APPROVED")) {
      String id =
          texts(
                  "SELECT id FROM aid_application WHERE state = '%s' AND %s LIMIT 1"
                      .formatted(state, HERE))
              .getFirst();
      Response application =
          Api.as(TestTree.PROVINCE, "auditor").get("/api/aid-applications/{id}", id);
      assertThat(application.statusCode()).as(application.asString()).isEqualTo(200);
      assertThat(application.jsonPath().getList("decision.caps.key"))
          .containsExactly("living-household");
    }
    assertThat(
            texts(
                "SELECT 1 FROM aid_application a WHERE state = 'APPROVED' AND "
                    + HERE
                    + " AND NOT EXISTS (SELECT FROM aid_application_usage u WHERE u.application_id = a.id)"))
        .isEmpty();
  }

  @Test
  @DisplayName("每种状态都有家庭，在档的最多，每个基层都有")
  void everyState() throws SQLException {
    assertThat(texts("SELECT DISTINCT state FROM household WHERE " + HERE))
        .containsExactlyInAnyOrderElementsOf(
            java.util.Arrays.stream(HouseholdState.values())
                // goes on from an older file of the same family
                .filter(state -> state != HouseholdState.RELAPSED)
                .map(Enum::name)
                .toList());
    assertThat(count("household WHERE state = 'ACTIVE' AND " + HERE)).isGreaterThan(200);
    assertThat(count("household WHERE " + HERE)).isEqualTo(FAMILIES);
    assertThat(
            texts(
                """
                SELECT name FROM union_org u WHERE path ^@ '1.dz.' AND kind IN ('township', 'grassroots')
                AND NOT EXISTS (SELECT FROM household h WHERE h.union_path = u.path)"""))
        .isEmpty();
    assertThat(count("union_org WHERE path ^@ '1.dz.' AND kind IN ('township', 'grassroots')"))
        .isEqualTo(ORDER.unions());
  }

  @Test
  @DisplayName("人口和身份证号可信：校验位、性别、出生日期一致，一人一档，平均接近三口")
  void persons() throws SQLException {
    List<String> persons = new ArrayList<>();
    try (Connection owner = TestStack.asOwner();
        var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT id, id_number, sex, birth_date, id_number_bi FROM household_person WHERE "
                    + HERE)) {
      while (rows.next()) {
        String number =
            cipher.decrypt(
                "household_person", "id_number", rows.getObject(1, UUID.class), rows.getString(2));
        assertThat(IdNumber.faultOf(number, LocalDate.now(clock))).as(number).isEmpty();
        assertThat(new IdNumber(number).sex().name()).isEqualTo(rows.getString(3));
        assertThat(new IdNumber(number).birthDate()).isEqualTo(rows.getObject(4, LocalDate.class));
        assertThat(index.of("person.id-number", number)).isEqualTo(rows.getBytes(5));
        persons.add(number);
      }
    }
    assertThat(persons).doesNotHaveDuplicates().hasSizeBetween(800, 970);
    assertThat(persons).allMatch(number -> number.startsWith("4199"));
  }

  @Test
  @DisplayName("表中没有明文证件号、手机号和账号")
  void nothingInClear() throws SQLException {
    for (String table : List.of("household", "household_person", "todo", "household_step")) {
      assertThat(
              texts(
                  "SELECT t::text FROM %s t WHERE %s AND t::text ~ '\\m(4199[0-9]{13}[0-9X]|154[0-9]{8}|629999[0-9]{12,13})\\M'"
                      .formatted(table, HERE)))
          .as(table)
          .isEmpty();
    }
  }

  @Test
  @DisplayName("档案上的人数、收入、支出与家庭成员和明细一致，类别就是测算的类别")
  void figures() throws SQLException {
    assertThat(
            texts(
                """
                SELECT h.id FROM household h WHERE %s AND (
                  h.persons <> (SELECT count(*) FROM household_person p WHERE p.household_id = h.id)
                  OR h.income_year <> (SELECT 12 * sum(coalesce(month_income_verified, month_income))
                                       FROM household_person p WHERE p.household_id = h.id)
                     + (SELECT coalesce(sum(coalesce(verified_amount, year_amount)), 0) FROM household_item i
                        WHERE i.household_id = h.id AND side = 'income' AND counted)
                  OR h.expense_year <> (SELECT coalesce(sum(coalesce(verified_amount, year_amount)), 0)
                                        FROM household_item i WHERE i.household_id = h.id AND side = 'expense')
                  OR h.income_month <> round(h.income_year / 12.0 / h.persons)
                  OR h.category IS NULL OR h.judgement ->> 'category' <> h.category)"""
                    .formatted(HERE)))
        .isEmpty();
    assertThat(texts("SELECT DISTINCT category FROM household WHERE " + HERE)).hasSize(3);
  }

  @Test
  @DisplayName("经过只走允许的路，最后一步到达现在的状态；建档人、复核人、审批人互不相同")
  void history() throws SQLException {
    assertThat(
            texts(
                """
                SELECT s.action FROM household_step s WHERE %s AND s.from_state <> s.to_state AND NOT EXISTS (
                  SELECT FROM household_transition t WHERE t.from_state = s.from_state AND t.to_state = s.to_state)"""
                    .formatted(HERE)))
        .isEmpty();
    assertThat(
            texts(
                """
                SELECT h.state FROM household h WHERE %s AND h.state <> coalesce(
                  (SELECT to_state FROM household_step s WHERE s.household_id = h.id ORDER BY at DESC LIMIT 1), 'DRAFT')"""
                    .formatted(HERE)))
        .isEmpty();
    assertThat(count("household_step WHERE at > now() AND " + HERE)).isZero();
    assertThat(
            count(
                "household_notice WHERE NOT ended AND current_date BETWEEN starts_on AND ends_on AND "
                    + HERE))
        .isPositive();
  }

  @Test
  @DisplayName("要办的都在待办里")
  void todos() throws SQLException {
    assertThat(
            texts(
                """
                SELECT h.state FROM household h WHERE %s AND h.state NOT IN ('DRAFT', 'ACTIVE', 'REJECTED', 'RESOLVED', 'CANCELLED')
                AND (SELECT count(*) FROM todo t WHERE t.object_id = h.id) <> 1"""
                    .formatted(HERE)))
        .isEmpty();
  }

  @Test
  @DisplayName("档案都列得出、打得开：列表、全文、经过；号码是掩盖的，附件清单对得上")
  void everyFileOpens() throws SQLException {
    String city = texts("SELECT id FROM union_org WHERE path = '1.dz.'").getFirst();
    List<String> ids = new ArrayList<>();
    for (int page = 1; page <= 2; page++) {
      var answer = read("/api/households?union={u}&size=200&page={p}", city, page);
      assertThat(answer.getInt("total")).isEqualTo(FAMILIES);
      ids.addAll(answer.getList("items.id"));
    }
    assertThat(ids).doesNotHaveDuplicates().hasSize(FAMILIES);
    // of those in 档, which are alike, a handful
    for (String id :
        texts(
            """
            (SELECT id FROM household WHERE state <> 'ACTIVE' AND %1$s)
            UNION ALL (SELECT id FROM household WHERE state = 'ACTIVE' AND %1$s ORDER BY number LIMIT 30)"""
                .formatted(HERE))) {
      var file = read("/api/households/{id}", id);
      assertThat(file.getString("form.head.idNumber")).startsWith("4199***");
      assertThat(file.getList("persons")).hasSize(1 + file.getList("form.members").size());
      assertThat(file.getString("form.note")).isEqualTo("演示数据");
      if (!file.getList("papers").isEmpty()) {
        assertThat(file.getList("checklist.findAll { it.present < it.wanted }.kind"))
            .as(id)
            .isEmpty();
      }
      read("/api/households/{id}/steps", id);
    }
  }

  @Test
  @DisplayName("退回补正的家庭除了同意事项以外没有欠缺，补上就能再提交")
  void returnedFilesAreComplete() throws SQLException {
    for (String id : texts("SELECT id FROM household WHERE state = 'RETURNED' AND " + HERE)) {
      var issues = read("/api/households/{id}", id);
      assertThat(
              issues.getList(
                  "issues.findAll { it.blocking && !it.code.startsWith('paper') }.pointer"))
          .as(issues.getString("issues"))
          .isEmpty();
    }
  }

  @Test
  @DisplayName("装载以后行审计照常；数目已够时再装载什么也不改")
  void auditIsBackAndTwiceAddsNothing() throws SQLException {
    assertThat(
            texts(
                "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'audit_change' AND tgenabled <> 'O'"))
        .isEmpty();
    assertThat(province.load(ORDER)).isZero();
    assertThat(count("household WHERE " + HERE)).isEqualTo(FAMILIES);
    assertThat(count("audit_event WHERE action = 'demo:load' AND " + HERE)).isEqualTo(2);
  }

  /**
   * Without the check against the contract, which the tests of the room make and which takes long.
   */
  private static JsonPath read(String path, Object... params) {
    return given()
        .header("Authorization", "Bearer " + TestTree.token("1.", "statistician"))
        .get(path, params)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static long count(String from) throws SQLException {
    return Long.parseLong(texts("SELECT count(*) FROM " + from).getFirst());
  }

  private static List<String> texts(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection owner = TestStack.asOwner();
        var statement = owner.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static void execute(String... statements) throws SQLException {
    try (Connection owner = TestStack.asOwner();
        var statement = owner.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
