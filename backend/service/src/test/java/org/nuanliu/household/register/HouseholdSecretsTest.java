package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestPersons;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;
import org.postgresql.util.PSQLException;

@ApiTest
@DisplayName("档案在数据库里的样子")
class HouseholdSecretsTest {

  @Test
  @DisplayName("任何表里都没有明文的号码、住址和病情，也没有号码的普通散列")
  void nothingIsClear() throws Exception {
    String number = TestPersons.idNumber(LocalDate.of(1969, 9, 9), true);
    String mobile = "139" + String.format("%08d", System.nanoTime() % 100_000_000);
    String landline = String.format("%08d", 60_000_000 + System.nanoTime() % 10_000_000);
    String account = TestPersons.passbook();
    String mark = "金丝雀" + UUID.randomUUID();
    Response file =
        DraftFile.create(
            DraftFile.form()
                .with("/head/idNumber", DraftFile.quoted(number))
                .with("/head/mobile", DraftFile.quoted(mobile))
                .with("/head/otherPhone", DraftFile.quoted("0371-" + landline))
                .with("/head/medicalNote", DraftFile.quoted("病情" + mark))
                .with("/head/note", DraftFile.quoted("备注" + mark))
                .with("/bank/accountNumber", DraftFile.quoted(account))
                .with("/address", DraftFile.quoted("住址" + mark))
                .with("/causeText", DraftFile.quoted("原因" + mark))
                .with("/plan", DraftFile.quoted("计划" + mark))
                .with("/note", DraftFile.quoted("说明" + mark))
                .with("/expenses/0/note", DraftFile.quoted("支出" + mark))
                .json());
    file.then().statusCode(200);
    DraftFile.REGISTRAR
        .put(
            file.path("version"),
            "/api/households/{id}",
            DraftFile.formOf(file),
            DraftFile.id(file))
        .then()
        .statusCode(200);
    List<String> canaries = new ArrayList<>(List.of(number, mobile, landline, account, mark));
    for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
      canaries.add(hash(algorithm, number));
      canaries.add(hash(algorithm, mobile));
    }
    for (String table : Sql.column("SELECT table_name FROM platform_guard")) {
      for (String canary : canaries) {
        assertThat(
                Sql.column(
                    "SELECT t::text FROM %s t WHERE strpos(t::text, ?) > 0".formatted(table),
                    canary))
            .as("%s in %s", canary, table)
            .isEmpty();
      }
    }
  }

  @Test
  @DisplayName("密文换到别的行就打不开；同一号码两份档案的密文不同、索引相同")
  void ciphertextIsBoundToItsRow() {
    String mobile = "13912340000";
    var form = DraftFile.form().with("/head/mobile", DraftFile.quoted(mobile)).json();
    UUID first = DraftFile.id(DraftFile.create(form));
    UUID second = DraftFile.id(DraftFile.create(form));
    String query = "SELECT mobile FROM household_person WHERE household_id = ? AND position = 0";
    assertThat(Sql.column(query, first)).isNotEqualTo(Sql.column(query, second));
    String index = query.replace("mobile FROM", "encode(mobile_bi, 'hex') FROM");
    assertThat(Sql.column(index, first)).isEqualTo(Sql.column(index, second));
  }

  @Test
  @DisplayName("没有同意书，应用绕过服务也写不进健康和账号")
  void consentIsHeldByTheDatabase() throws SQLException {
    var bare = DraftFile.form().with("/consent", "null").with("/bank", "null").json();
    bare.remove("head");
    bare.remove("members");
    UUID id = DraftFile.id(DraftFile.create(bare));
    assertRefused(
        "ck_household_consent",
        "UPDATE household SET account_number = 'x', account_number_bi = 'x' WHERE id = '%s'"
            .formatted(id));
    assertRefused(
        "ck_household_person_consent",
        """
        INSERT INTO household_person (id, household_id, union_path, live, consented, position, health)
        VALUES (gen_random_uuid(), '%s', '%s', false, false, 0, '2')"""
            .formatted(id, TestTree.GRASSROOTS_A1));
    assertRefused(
        "fk_household_person_household",
        """
        INSERT INTO household_person (id, household_id, union_path, live, consented, position, health)
        VALUES (gen_random_uuid(), '%s', '%s', false, true, 0, '2')"""
            .formatted(id, TestTree.GRASSROOTS_A1));
  }

  @Test
  @DisplayName("档案在办，成员随之在办；同一人不能在两份在办的档案里，同一账号也不能")
  void personsFollowTheFile() throws SQLException {
    var form = DraftFile.form().json();
    UUID first = DraftFile.id(DraftFile.create(form));
    UUID second = DraftFile.id(DraftFile.create(form));
    String live = "SELECT DISTINCT live::text FROM household_person WHERE household_id = ?";
    assertThat(Sql.column(live, first)).containsExactly("false");
    assertThat(submit(first)).isEqualTo(1);
    assertThat(Sql.column(live, first)).containsExactly("true");
    assertThatThrownBy(() -> submit(second)).hasMessageContaining("uq_household_");
    Sql.asOwner("UPDATE household SET state = 'REJECTED' WHERE id = ?", first);
    assertThat(Sql.column(live, first)).containsExactly("false");
    assertThat(submit(second)).isEqualTo(1);
  }

  private static int submit(UUID id) {
    return Sql.asOwner(
        "UPDATE household SET state = 'SUBMITTED', number = ? WHERE id = ?", id.toString(), id);
  }

  private static void assertRefused(String constraint, String statement) throws SQLException {
    try (Connection application = TestStack.asApplication();
        var sql = application.createStatement()) {
      sql.execute(
          "SELECT set_config('nuanliu.scope', '%s', false)".formatted(TestTree.GRASSROOTS_A1));
      assertThatThrownBy(() -> sql.execute(statement))
          .isInstanceOfSatisfying(
              PSQLException.class,
              refused ->
                  assertThat(refused.getServerErrorMessage().getConstraint())
                      .isEqualTo(constraint));
    }
  }

  private static String hash(String algorithm, String text) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
