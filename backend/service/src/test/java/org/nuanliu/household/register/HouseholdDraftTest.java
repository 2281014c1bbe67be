package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("档案草稿")
class HouseholdDraftTest {

  private static final Api REGISTRAR = DraftFile.REGISTRAR;

  @Test
  @DisplayName("填写完整的档案：只差附件，类别当场测算，号码隐去")
  void complete() {
    Response file = DraftFile.create(DraftFile.form().json());
    file.then()
        .statusCode(200)
        .header("ETag", equalTo("\"" + file.path("version") + "\""))
        .body("state", equalTo("DRAFT"))
        .body("number", nullValue())
        .body("unionName", equalTo("测试甲一纺织厂工会"))
        .body("registrarName", startsWith("测试员"))
        .body("allowedActions", contains("update", "delete", "submit", "submit-temporary"))
        .body("issues.findAll { it.blocking }.pointer", everyItem(startsWith("/papers/")))
        .body("checklist.kind", hasItems("application", "school-proof"))
        .body("checklist.find { it.kind == 'comparison-authorisation' }.wanted", equalTo(2))
        .body("judgement.category", equalTo("1"))
        .body("judgement.income.monthPerCapita", equalTo("233.33"))
        .body("judgement.standard.areaName", not(empty()))
        .body("form.head.name", equalTo("测试甲"))
        .body("form.head.idNumber", containsString("*"))
        .body("form.head.mobile", equalTo("138****0001"))
        .body("form.bank.accountNumber", startsWith("************"))
        .body("form.address", equalTo("测试路 1 号院 2 号楼 3 单元"))
        .body("persons.sex", equalTo(List.of("MALE", "FEMALE", "MALE")))
        .body("persons[0].birthDate", startsWith("1980-0"));
    assertThat(AuditEvents.of(file))
        .singleElement()
        .matches(event -> event.objectId().equals(file.path("id")) && event.status() == 200);

    Response read = REGISTRAR.get("/api/households/{id}", DraftFile.id(file));
    assertThat(read.asString()).isEqualTo(file.asString());
    assertThat(AuditEvents.of(read))
        .singleElement()
        .matches(event -> event.action().equals("household:read"))
        .matches(event -> event.objectId().equals(file.path("id")));
  }

  @Test
  @DisplayName("空白的草稿也能保存，列出缺少的各项")
  void blank() {
    Response file = DraftFile.create(Map.of());
    file.then()
        .statusCode(200)
        .body("form.members", empty())
        .body("judgement", nullValue())
        .body("issues.pointer", hasItems("/fileLevel", "/head", "/consent"))
        .body("persons", empty());
    DraftFile.create(Map.of("head", Map.of(), "members", List.of(Map.of())))
        .then()
        .statusCode(200)
        .body("form.head", nullValue())
        .body("form.members", hasSize(1));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @DisplayName("填错的照样保存，指出错在哪里")
  @CsvSource(
      delimiter = '|',
      value = {
        "/head/idNumber | \"12345\" | /head/idNumber | id-number-shape",
        "/head/mobile | \"12345\" | /head/mobile | mobile",
        "/head/ethnic | \"99\" | /head/ethnic | unknown-code",
        "/members/1/education | \"小学\" | /members/1/education | unknown-code",
        "/expenses/0/kind | \"holiday\" | /expenses/0/kind | unknown-code",
        "/expenses/0/kind | null | /expenses/0/kind | required",
        "/incomes/0/yearAmount | null | /incomes/0/yearAmount | required",
        "/bank/kind | \"cheque\" | /bank/kind | unknown-code",
        "/consent/textVersion | \"1900\" | /consent/textVersion | unknown-code",
        "/category | \"2\" | /category | category-differs",
        "/mainCause | \"77\" | /mainCause | unknown-code"
      })
  void mistakesAreIssues(String at, String json, String pointer, String code) {
    Response file = DraftFile.create(DraftFile.form().with(at, json).json());
    file.then()
        .statusCode(200)
        .body("issues.findAll { it.pointer == '" + pointer + "' }.code", hasItem(code));
    Response again =
        REGISTRAR.put(
            file.path("version"),
            "/api/households/{id}",
            DraftFile.formOf(file),
            DraftFile.id(file));
    again.then().statusCode(200);
    assertThat(DraftFile.formOf(again)).isEqualTo(DraftFile.formOf(file));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @DisplayName("存不下的拒绝，指出是哪一项")
  @CsvSource(
      delimiter = '|',
      value = {
        "/head/monthIncome | \"-1.00\" | /head/monthIncome",
        "/expenses/0/yearAmount | \"-0.01\" | /expenses/0/yearAmount",
        "/head/relation | \"4\" | /head/relation",
        "/head/idNumber | \"4101***********018\" | /head/idNumber",
        "/head/id | \"018f0000-0000-7000-8000-000000000000\" | /head/id",
        "/incomes/0/id | \"018f0000-0000-7000-8000-000000000000\" | /incomes/0/id",
        "/bank/accountNumber | \"************0018\" | /bank/accountNumber",
        "/head/name | \"甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲\" | /head/name",
        "/head/workSince | \"2001-02-30\" | /head/workSince",
        "/state | \"ACTIVE\" | /state",
        "/unionPath | \"1.\" | /unionPath",
        "/registrarId | null | /registrarId",
        "/head/live | true | /head/live"
      })
  void whatCannotBeStored(String at, String json, String pointer) {
    DraftFile.create(DraftFile.form().with(at, json).json())
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  @DisplayName("隐去的号码原样送回：什么也不变；改一个只改一个；换了次序的成员还是原来的人")
  void maskedRoundTrip() {
    Response file = DraftFile.create(DraftFile.form().json());
    UUID id = DraftFile.id(file);
    List<String> before = numbers(id);
    ObjectNode form = DraftFile.formOf(file);
    Response same = REGISTRAR.put(file.path("version"), "/api/households/{id}", form, id);
    same.then().statusCode(200).body("version", equalTo((int) file.path("version") + 1));
    assertThat(DraftFile.formOf(same)).isEqualTo(form);
    assertThat(numbers(id)).as("not even encrypted anew").isEqualTo(before);

    var members = form.withArray("/members");
    var first = members.remove(0);
    members.add(first);
    ((ObjectNode) form.get("head")).put("mobile", "139 1234-5678");
    Response changed = REGISTRAR.put(same.path("version"), "/api/households/{id}", form, id);
    changed
        .then()
        .statusCode(200)
        .body("form.head.mobile", equalTo("139****5678"))
        .body("form.members[1].id", equalTo(first.get("id").asText()))
        .body("form.members[1].idNumber", equalTo(first.get("idNumber").asText()));

    members.remove(0);
    REGISTRAR
        .put(changed.path("version"), "/api/households/{id}", form, id)
        .then()
        .statusCode(200)
        .body("form.members.id", contains(first.get("id").asText()))
        .body("persons", hasSize(2));
    assertThat(Sql.column("SELECT id::text FROM household_person WHERE household_id = ?", id))
        .hasSize(2);
  }

  @Test
  @DisplayName("别人改过、没有带版本、别的工会、没有职责：都改不了")
  void refusals() {
    Response file = DraftFile.create(DraftFile.form().json());
    UUID id = DraftFile.id(file);
    ObjectNode form = DraftFile.formOf(file);
    int version = file.path("version");
    REGISTRAR.put(version + 7, "/api/households/{id}", form, id).then().statusCode(412);
    REGISTRAR
        .request()
        .contentType(ContentType.JSON)
        .body(form)
        .put("/api/households/{id}", id)
        .then()
        .statusCode(428);
    Api.as(Api.Person.SECOND, TestTree.GRASSROOTS_A1, "registrar")
        .put(version, "/api/households/{id}", form, id)
        .then()
        .statusCode(200);
    Api above = Api.as(TestTree.COUNTY_A1, "registrar");
    above.get("/api/households/{id}", id).then().statusCode(200).body("allowedActions", empty());
    assertThat(above.put(version + 1, "/api/households/{id}", form, id).statusCode())
        .isIn(403, 409);
    for (String path : List.of(TestTree.GRASSROOTS_B1, TestTree.GRASSROOTS_A1_LOOKALIKE)) {
      Api foreign = Api.as(path, "registrar");
      Response there = foreign.get("/api/households/{id}", id);
      Response nowhere = foreign.get("/api/households/{id}", UUID.randomUUID());
      assertThat(there.statusCode()).isEqualTo(404);
      assertThat(withoutTraces(there)).isEqualTo(withoutTraces(nowhere));
      foreign.put(version + 1, "/api/households/{id}", form, id).then().statusCode(404);
      foreign.delete(version + 1, "/api/households/{id}", id).then().statusCode(404);
      foreign.get("/api/households/{id}/steps", id).then().statusCode(404);
    }
    Api.as(TestTree.GRASSROOTS_A1, "auditor")
        .put(version, "/api/households/{id}", form, id)
        .then()
        .statusCode(403);
  }

  @Test
  @DisplayName("只有草稿能删除，成员和附件一起删除；提交以后不能再改")
  void isDeleted() {
    Response file = DraftFile.create(DraftFile.form().json());
    UUID id = DraftFile.id(file);
    REGISTRAR.delete(file.path("version"), "/api/households/{id}", id).then().statusCode(204);
    REGISTRAR.get("/api/households/{id}", id).then().statusCode(404);
    assertThat(Sql.column("SELECT id::text FROM household_person WHERE household_id = ?", id))
        .isEmpty();

    Response kept = DraftFile.create(DraftFile.form().json());
    UUID submitted = DraftFile.id(kept);
    submit(submitted);
    int version = kept.path("version");
    Response refused = REGISTRAR.delete(version, "/api/households/{id}", submitted);
    refused
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:nuanliu:problem:wrong-state"))
        .body("detail", containsString("待初审"))
        .body("allowedActions", empty());
    REGISTRAR
        .put(version, "/api/households/{id}", DraftFile.formOf(kept), submitted)
        .then()
        .statusCode(409);
    REGISTRAR.get("/api/households/{id}", submitted).then().body("issues", empty());
  }

  @Test
  @DisplayName("没有同意书，不能填健康状况和账号；撤回同意，先要删掉它们")
  void needsConsent() {
    Response refused = DraftFile.create(DraftFile.form().with("/consent", "null").json());
    refused
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:nuanliu:problem:rule"))
        .body(
            "errors.pointer",
            contains(
                "/head/health", "/members/0/health", "/members/1/health", "/bank/accountNumber"));
    DraftFile.create(DraftFile.form().with("/consent/guardian", "null").json())
        .then()
        .statusCode(422);
    DraftFile.create(DraftFile.form().with("/consent/channel", "null").json())
        .then()
        .statusCode(422);

    ObjectNode bare = DraftFile.form().with("/consent", "null").with("/bank", "null").json();
    forgetHealth(bare);
    Response file = DraftFile.create(bare);
    UUID id = DraftFile.id(file);
    file.then().statusCode(200).body("issues.pointer", hasItem("/consent"));

    ObjectNode told = DraftFile.formOf(file);
    told.putObject("consent").put("textVersion", "2017").put("channel", "paper");
    Response half = REGISTRAR.put(file.path("version"), "/api/households/{id}", told, id);
    half.then().statusCode(200).body("form.consent.channel", equalTo("paper"));
    ((ObjectNode) told.get("consent")).put("givenOn", "2018-01-02").put("guardian", "测试甲");
    ((ObjectNode) told.get("head")).put("health", "2").put("medicalNote", "慢性肾病");
    Response given = REGISTRAR.put(half.path("version"), "/api/households/{id}", told, id);
    given.then().statusCode(200).body("form.head.medicalNote", equalTo("慢性肾病"));
    assertThat(consents(id)).containsExactly("false");

    ObjectNode withdrawn = DraftFile.formOf(given);
    withdrawn.remove("consent");
    REGISTRAR
        .put(given.path("version"), "/api/households/{id}", withdrawn, id)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/head/health", "/head/medicalNote"));
    forgetHealth(withdrawn);
    REGISTRAR
        .put(given.path("version"), "/api/households/{id}", withdrawn, id)
        .then()
        .statusCode(200)
        .body("form.consent", nullValue());
    assertThat(consents(id)).containsExactly("true");
  }

  private static void submit(UUID id) {
    Sql.asOwner(
        "UPDATE household SET state = 'SUBMITTED', number = ?, submitted_on = current_date WHERE id = ?",
        id.toString(),
        id);
  }

  private static void forgetHealth(ObjectNode form) {
    ((ObjectNode) form.get("head")).remove(List.of("health", "medicalNote"));
    form.withArray("/members").forEach(member -> ((ObjectNode) member).remove("health"));
  }

  private static List<String> consents(UUID id) {
    return Sql.column(
        "SELECT (withdrawn_at IS NOT NULL)::text FROM household_consent WHERE household_id = ?",
        id);
  }

  private static List<String> numbers(UUID id) {
    return Sql.column(
        """
        SELECT concat_ws('|', id_number, mobile, other_phone, h.address, h.account_number)
        FROM household_person p JOIN household h ON h.id = p.household_id
        WHERE h.id = ? ORDER BY p.position""",
        id);
  }

  private static String withoutTraces(Response response) {
    return response
        .asString()
        .replaceAll("\"traceId\":\"[^\"]*\"", "")
        .replaceAll("\"instance\":\"[^\"]*\"", "");
  }
}
