package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestPersons;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("几份档案之间")
class HouseholdSharedTest {

  @Test
  @DisplayName("两份草稿可以有同一个人；一份在办以后，另一份不能提交，也不说在哪里")
  void oneLiveFile() {
    String number = TestPersons.idNumber(LocalDate.of(1975, 1, 9), true);
    Response first =
        DraftFile.create(DraftFile.form().with("/head/idNumber", DraftFile.quoted(number)).json());
    Api other = Api.as(TestTree.GRASSROOTS_B1, "registrar");
    Response second =
        other.post(
            "/api/households",
            DraftFile.form()
                .with("/members/0/relation", "\"12\"")
                .with("/members/0/idNumber", DraftFile.quoted(number.toLowerCase()))
                .json());
    second.then().statusCode(200).body("issues.code", not(hasItem("person-taken")));
    become("SUBMITTED", DraftFile.id(first));

    Response now = other.get("/api/households/{id}", DraftFile.id(second));
    now.then()
        .body("issues.find { it.code == 'person-taken' }.pointer", equalTo("/members/0/idNumber"))
        .body("issues.find { it.code == 'person-taken' }.blocking", equalTo(true))
        .body("issues.find { it.code == 'person-taken' }.message", equalTo("已在其他工会建档，请申请转移"));
    assertThat(now.asString()).doesNotContain("甲一");
  }

  @Test
  @DisplayName("退回补正的档案仍然占着人，补进一个在别处在办的人，当场拒绝")
  void returnedFileHoldsItsPersons() {
    String number = TestPersons.idNumber(LocalDate.of(1985, 1, 9), false);
    Response first =
        DraftFile.create(
            DraftFile.form().with("/members/0/idNumber", DraftFile.quoted(number)).json());
    become("SURVEY", DraftFile.id(first));
    Response second = DraftFile.create(DraftFile.form().json());
    UUID id = DraftFile.id(second);
    become("RETURNED", id);
    ObjectNode form = DraftFile.formOf(second);
    ((ObjectNode) form.at("/members/0")).put("idNumber", number);
    DraftFile.REGISTRAR
        .put(second.path("version"), "/api/households/{id}", form, id)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:nuanliu:problem:conflict"))
        .body("detail", containsString("已在其他工会建档"));
    // whoever is removed makes room for the same number typed in anew
    ((ObjectNode) form.at("/members/0")).remove("id");
    ((ObjectNode) form.at("/members/0")).put("idNumber", reveal(id, "/members/0/idNumber"));
    DraftFile.REGISTRAR
        .put(second.path("version"), "/api/households/{id}", form, id)
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("同一账号已用于另一份在办档案：拦住，监护人代领的除外")
  void oneAccount() {
    String account = DraftFile.quoted(TestPersons.passbook());
    Response first = DraftFile.create(DraftFile.form().with("/bank/accountNumber", account).json());
    become("SUBMITTED", DraftFile.id(first));
    DraftFile.create(DraftFile.form().with("/bank/accountNumber", account).json())
        .then()
        .body("issues.find { it.code == 'account-taken' }.pointer", equalTo("/bank/accountNumber"));
    DraftFile.create(
            DraftFile.form()
                .with("/bank/accountNumber", account)
                .with("/bank/guardian", "true")
                .json())
        .then()
        .body("issues.code", not(hasItem("account-taken")));
  }

  @Test
  @DisplayName("同一手机号用在 3 份以上的档案：提醒，不拦")
  void sharedPhone() {
    String mobile = "\"137%08d\"".formatted(System.nanoTime() % 100_000_000);
    for (int i = 0; i < 2; i++) {
      become("ACTIVE", draftWith(mobile));
    }
    UUID fourth = draftWith(mobile);
    Api registrar = DraftFile.REGISTRAR;
    registrar
        .get("/api/households/{id}", fourth)
        .then()
        .body("issues.code", not(hasItem("phone-shared")));
    become("ACTIVE", draftWith(mobile));
    registrar
        .get("/api/households/{id}", fourth)
        .then()
        .body("issues.find { it.code == 'phone-shared' }.pointer", equalTo("/head/mobile"))
        .body("issues.find { it.code == 'phone-shared' }.blocking", equalTo(false));
  }

  @Test
  @DisplayName("还有在办档案的工会不能撤销")
  void occupiesItsUnion() {
    Api admin = Api.as(TestTree.CITY_A, "union-admin");
    Response union =
        admin.post(
            "/api/unions",
            Map.of(
                "parentId",
                TestTree.unionId(TestTree.COUNTY_A1),
                "kind",
                "grassroots",
                "name",
                "待撤销工会" + UUID.randomUUID()));
    UUID file = UUID.randomUUID();
    Sql.asOwner(
        "INSERT INTO household (id, union_path, registrar_id) VALUES (?, ?, ?)",
        file,
        union.path("path"),
        UUID.randomUUID());
    Map<String, String> closing = Map.of("reason", "单位注销");
    admin
        .post(0, "/api/unions/{id}/close", closing, (String) union.path("id"))
        .then()
        .statusCode(409)
        .body("detail", containsString("1 份在办档案"));
    Sql.asOwner("DELETE FROM household WHERE id = ?", file);
    admin
        .post(0, "/api/unions/{id}/close", closing, (String) union.path("id"))
        .then()
        .statusCode(200);
  }

  private static UUID draftWith(String mobile) {
    return DraftFile.id(DraftFile.create(DraftFile.form().with("/head/mobile", mobile).json()));
  }

  private static String reveal(UUID id, String field) {
    return DraftFile.REGISTRAR
        .post("/api/households/{id}/reveal", Map.of("field", field, "reason", "核对身份证号"), id)
        .path("value");
  }

  private static void become(String state, UUID id) {
    Sql.asOwner(
        """
        UPDATE household SET state = ?, number = ?, submitted_on = current_date,
          filed_on = CASE WHEN ? = 'ACTIVE' THEN current_date END WHERE id = ?""",
        state,
        id.toString(),
        state,
        id);
  }
}
