package org.nuanliu.household.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.nuanliu.household.intake.IntakeFixture.PATH;
import static org.nuanliu.household.intake.IntakeFixture.await;
import static org.nuanliu.household.intake.IntakeFixture.checked;
import static org.nuanliu.household.intake.IntakeFixture.csv;
import static org.nuanliu.household.intake.IntakeFixture.family;
import static org.nuanliu.household.intake.IntakeFixture.loaded;
import static org.nuanliu.household.intake.IntakeFixture.step;
import static org.nuanliu.household.intake.IntakeFixture.upload;
import static org.nuanliu.household.intake.IntakeFixture.with;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.sheet.RefusedSheetException;
import org.nuanliu.platform.sheet.SheetFile;
import org.nuanliu.platform.sheet.SheetRow;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("批量导入困难职工档案")
class HouseholdIntakeTest {

  private static final Api REGISTRAR = Api.as(TestTree.GRASSROOTS_A1, "registrar");
  private static final Api REVIEWER = Api.as(TestTree.GRASSROOTS_A1, "reviewer");

  /** Tests upload more often than people do. */
  @BeforeEach
  void noQuota() {
    Sql.asOwner("DELETE FROM daily_quota WHERE what = 'household-intake'");
  }

  @Test
  @DisplayName("校验、提交、由另一人批准、只导入通过的；草稿与手工建的一样")
  void importsTheValidOnes() {
    Map<String, String> good = family();
    Map<String, String> faulty = with(family(), "家庭住址", "");
    byte[] file = csv(List.of(good, faulty, with(family(), "户主手机号码", "12345")));
    Response batch = checked(REGISTRAR, file);
    batch
        .then()
        .body("state", equalTo("CHECKED"))
        .body("totalRows", equalTo(3))
        .body("validRows", equalTo(1))
        .body("faultyRows", equalTo(2))
        .body("allowedActions", contains("submit", "mark", "discard"));
    String id = batch.path("id");
    REGISTRAR
        .get(PATH + "/{id}/rows?verdict=FAULTY", id)
        .then()
        .body("items.number", contains(3, 4))
        .body("items[0].faults.heading", contains("家庭住址"))
        .body("items[0].faults.message", contains("请填写家庭住址"))
        .body("items[1].faults.heading", contains("户主手机号码"))
        .body("items[1].faults.value", contains("*****"));

    loaded(REGISTRAR, REVIEWER, id, "VALID")
        .then()
        .body("state", equalTo("LOADED"))
        .body("loadedRows", equalTo(1))
        .body("allowedActions", hasItem("submit"));
    String file1 = REGISTRAR.get(PATH + "/{id}/rows?verdict=VALID", id).path("items[0].loadedId");
    Response draft = REGISTRAR.get("/api/households/{id}", file1);
    draft
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("form.head.name", equalTo("测试甲"))
        .body("form.head.mobile", equalTo("138****0001"))
        .body("form.head.workSince", equalTo("2001-07-01"))
        .body("form.members[0].relation", equalTo("4"))
        .body("form.minorCauses", contains("9"))
        .body("form.expenses[0].kind", equalTo("study"))
        .body("form.expenses[0].yearAmount", equalTo("3000.00"))
        .body("form.consent.textVersion", equalTo("2017"))
        .body("persons[0].sex", equalTo("MALE"))
        .body("issues.findAll { it.blocking }.code.unique()", contains("paper-missing"))
        .body("allowedActions", hasItems("update", "delete", "submit"));
    // what a draft made by hand would have left as well
    assertThat(
            Sql.column(
                "SELECT count(*) FROM audit_change WHERE table_name = 'household' AND row_id = ? AND operation = 'INSERT' AND event_id IS NOT NULL",
                file1))
        .containsExactly("1");
    assertThat(
            Sql.column(
                "SELECT s.name FROM household h JOIN staff s ON s.id = h.registrar_id WHERE h.id = ?::uuid",
                file1))
        .isEqualTo(Sql.column("SELECT importer_name FROM intake_batch WHERE id = ?::uuid", id));

    loaded(REGISTRAR, REVIEWER, id, "ALL").then().body("loadedRows", equalTo(3));
    assertThat(
            Sql.column(
                "SELECT DISTINCT loaded_id FROM intake_row WHERE batch_id = ?::uuid AND loaded_id IS NOT NULL",
                id))
        .hasSize(3);
  }

  @Test
  @DisplayName("不能导入的、重复的：没有同意书、别的工会、没有身份证号、已在档、文件里重复")
  void refusesAndFindsDuplicates() {
    FiledHousehold filed = FiledHousehold.atCounty();
    String filedHead = filed.form().at("/head/idNumber").asText();
    filed.create().submit();
    Map<String, String> twice = family();
    Map<String, String> noConsent = with(with(family(), "同意日期", ""), "户主疾病类别", "");
    Map<String, String> member = with(family(), "家庭成员1身份证号", filedHead);
    List<Map<String, String>> rows =
        List.of(
            twice,
            noConsent,
            with(family(), "所属工会", "测试乙一矿山工会"),
            with(family(), "户主身份证号", "4.10102E+17"),
            with(family(), "户主身份证号", filedHead),
            twice,
            member);
    Response batch = checked(REGISTRAR, csv(rows));
    String id = batch.path("id");
    batch
        .then()
        .body("validRows", equalTo(1))
        .body("refusedRows", equalTo(3))
        .body("duplicateRows", equalTo(2))
        .body("faultyRows", equalTo(1));
    REGISTRAR
        .get(PATH + "/{id}/rows", id)
        .then()
        .body("items[1].verdict", equalTo("REFUSED"))
        .body("items[1].faults.message", hasItem("登记同意书以后才能填写"))
        .body("items[1].faults.heading", hasItems("户主健康状况", "银行账号"))
        .body("items[2].faults.message", hasItem(containsString("不能导入到其他工会")))
        .body("items[3].faults.message", hasItem(containsString("请将该列设为文本格式")))
        .body("items[4].verdict", equalTo("DUPLICATE"))
        .body("items[4].faults.message", hasItem(containsString("已在档案")))
        .body("items[5].faults.message", hasItem("与第 2 行重复"))
        .body("items[6].verdict", equalTo("FAULTY"))
        .body("items[6].faults.heading", hasItem("家庭成员1身份证号"));

    // another city learns that the person stands in a file, and nothing else
    Api elsewhere = Api.as(TestTree.GRASSROOTS_B1, "registrar");
    Response foreign = checked(elsewhere, csv(List.of(with(family(), "户主身份证号", filedHead))));
    elsewhere
        .get(PATH + "/{id}/rows", foreign.<String>path("id"))
        .then()
        .body("items[0].faults.message", hasItem("已在其他工会建档，请申请转移"))
        .body("items[0].faults.message", not(hasItem(containsString("测试甲一"))));
  }

  @Test
  @DisplayName("重复导入什么也不改变：同一文件认得出，同一户主不再导入")
  void repeatingChangesNothing() {
    byte[] file = csv(List.of(family(), family()));
    Response first = checked(REGISTRAR, file);
    String id = first.path("id");
    loaded(REGISTRAR, REVIEWER, id, "ALL").then().body("loadedRows", equalTo(2));
    long drafts = drafts();
    Response again = upload(REGISTRAR, "改了名字.csv", file);
    again.then().statusCode(200).body("id", equalTo(id)).body("recognised", equalTo(true));

    String changed = new String(file, StandardCharsets.UTF_8) + "\r\n";
    Response second = checked(REGISTRAR, changed.getBytes(StandardCharsets.UTF_8));
    second
        .then()
        .body("id", not(equalTo(id)))
        .body("duplicateRows", equalTo(2))
        .body("allowedActions", not(hasItem("submit")));
    step(REGISTRAR, second.path("id"), "submit", Map.of("choice", "ALL")).then().statusCode(409);
    assertThat(drafts()).isEqualTo(drafts);
  }

  @Test
  @DisplayName("校验以后才建的档案，导入时跳过")
  void skipsWhatWasFiledMeanwhile() {
    Map<String, String> row = family();
    Response early = checked(REGISTRAR, csv(List.of(row, family())));
    Response late = checked(REGISTRAR, csv(List.of(row)));
    late.then().body("validRows", equalTo(1));
    loaded(REGISTRAR, REVIEWER, late.path("id"), "ALL");
    loaded(REGISTRAR, REVIEWER, early.path("id"), "ALL")
        .then()
        .body("loadedRows", equalTo(1))
        .body("skippedRows", equalTo(1));
    REGISTRAR
        .get(PATH + "/{id}/rows", early.<String>path("id"))
        .then()
        .body("items[0].skipped", containsString("校验以后"))
        .body("items[1].loadedId", notNullValue());
  }

  @Test
  @DisplayName("四眼：导入的人不能批准，批准的是看到的内容，撤回和退回")
  void fourEyes() {
    Api both = Api.as(TestTree.COUNTY_A1, "registrar", "reviewer");
    Response batch = checked(both, csv(List.of(family())));
    String id = batch.path("id");
    both.post(PATH + "/{id}/submit", Map.of("choice", "ALL"), id).then().statusCode(428);
    Response submitted = step(both, id, "submit", Map.of("choice", "ALL"));
    String mark = submitted.path("mark");
    submitted.then().body("allowedActions", contains("withdraw", "mark"));
    step(both, id, "approve", Map.of("mark", mark)).then().statusCode(403);
    step(both, id, "return", Map.of("reason", "自己退自己")).then().statusCode(403);
    // below the importing union nobody sees it; above and beside it somebody may approve
    REVIEWER.get(PATH + "/{id}", id).then().statusCode(404);
    Api.as(TestTree.CITY_B, "reviewer").get(PATH + "/{id}", id).then().statusCode(404);
    Api city = Api.as(TestTree.CITY_A, "reviewer");
    city.get("/api/todos").then().body("items.link", not(hasItem("/household-intakes/" + id)));
    Api.as(TestTree.COUNTY_A1, "reviewer")
        .get("/api/todos?size=200")
        .then()
        .body("items.link", hasItem("/household-intakes/" + id));
    step(city, id, "approve", Map.of("mark", "0000")).then().statusCode(409);
    step(city, id, "return", Map.of("reason", "请核对地址")).then().body("state", equalTo("CHECKED"));
    both.get(PATH + "/{id}", id).then().body("reason", equalTo("请核对地址"));
    step(both, id, "submit", Map.of("choice", "ALL"));
    step(both, id, "withdraw", null).then().body("state", equalTo("CHECKED"));
    step(city, id, "approve", Map.of("mark", mark)).then().statusCode(409);
    Response discarded = step(both, id, "discard", null);
    discarded.then().body("state", equalTo("DISCARDED")).body("purged", equalTo(true));
    assertThat(AuditEvents.of(discarded).getFirst().objectType()).isEqualTo("household-intake");
    assertThat(Sql.column("SELECT 1 FROM intake_row WHERE batch_id = ?::uuid", id)).isEmpty();
  }

  @Test
  @DisplayName("批准以后被改动的内容不会导入")
  void refusesWhatWasChangedAfterApproval() {
    Response batch = checked(REGISTRAR, csv(List.of(family(), with(family(), "家庭住址", ""))));
    String id = batch.path("id");
    step(REGISTRAR, id, "submit", Map.of("choice", "VALID"));
    Sql.asOwner("UPDATE intake_row SET verdict = 'VALID' WHERE batch_id = ?::uuid", id);
    String mark = REVIEWER.get(PATH + "/{id}", id).path("mark");
    step(REVIEWER, id, "approve", Map.of("mark", mark)).then().statusCode(200);
    await(REGISTRAR, id, "LOADING").then().body("state", equalTo("FAILED"));
    assertThat(
            Sql.column(
                "SELECT 1 FROM intake_row WHERE batch_id = ?::uuid AND loaded_id IS NOT NULL", id))
        .isEmpty();
  }

  @Test
  @DisplayName("上级导入到下级工会；GB18030；工作簿里的长数字")
  void otherFormats() throws IOException {
    Api county = Api.as(TestTree.COUNTY_A1, "registrar");
    Map<String, String> below = with(family(), "所属工会", "测试甲一纺织厂工会");
    Response batch = checked(county, "名单.csv", csv(List.of(below), Charset.forName("GB18030")));
    batch.then().body("validRows", equalTo(1));
    loaded(county, Api.as(TestTree.COUNTY_A1, "reviewer"), batch.path("id"), "VALID");
    String file =
        county.get(PATH + "/{id}/rows", batch.<String>path("id")).path("items[0].loadedId");
    county.get("/api/households/{id}", file).then().body("unionName", equalTo("测试甲一纺织厂工会"));

    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "WPS", "11.0")) {
      var sheet = workbook.newWorksheet("Sheet1");
      sheet.value(0, 0, "户主姓名");
      sheet.value(0, 1, "户主身份证号");
      sheet.value(0, 2, "爱好");
      sheet.value(1, 0, "测试甲");
      sheet.value(1, 1, 410102198001010018L);
    }
    Response digits = checked(REGISTRAR, "名单.xlsx", bytes.toByteArray());
    digits.then().body("refusedRows", equalTo(1)).body("ignored", contains("爱好"));
  }

  @Test
  @DisplayName("模板能下载，空模板没有可导入的行；有害和不相干的文件被拒绝")
  void templateAndRefusals() throws RefusedSheetException {
    byte[] template = REGISTRAR.get(PATH + "/template").asByteArray();
    try (var rows = SheetFile.open("模板.xlsx", template, "数据")) {
      SheetRow heading = rows.next().orElseThrow();
      assertThat(heading.cells()).hasSizeGreaterThan(150);
      assertThat(heading.cells().stream().map(cell -> cell.text()))
          .contains("户主身份证号*", "家庭成员5与户主关系", "其他年收入：财产净收入（元）");
    }
    checked(REGISTRAR, "模板.xlsx", template)
        .then()
        .body("state", equalTo("FAILED"))
        .body("reason", containsString("没有可以导入的行"));
    upload(REGISTRAR, "名单.csv", "甲,乙\n1,2".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body("detail", containsString("户主身份证号"));
    upload(REGISTRAR, "名单.xlsx", new byte[] {'P', 'K', 3, 4, 5})
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:nuanliu:problem:intake-refused"));
    upload(REVIEWER, "名单.csv", csv(List.of(family()))).then().statusCode(403);
    REGISTRAR.get(PATH).then().statusCode(200).body("items.state", hasItem("FAILED"));
  }

  @Test
  @DisplayName("本人取回标注过的工作簿，别人不能")
  void marksTheWorkbook() throws RefusedSheetException, InterruptedException {
    Map<String, String> bad = with(family(), "户主民族", "=1+1");
    Response batch = checked(REGISTRAR, csv(List.of(family(), bad)));
    String id = batch.path("id");
    REVIEWER.post(PATH + "/{id}/mark", null, id).then().statusCode(403);
    Response job = REGISTRAR.post(PATH + "/{id}/mark", null, id);
    String jobId = job.path("id");
    for (int i = 0;
        i < 100 && !"DONE".equals(REGISTRAR.get("/api/jobs/{id}", jobId).path("state"));
        i++) {
      Thread.sleep(100);
    }
    byte[] marked = REGISTRAR.get("/api/jobs/{id}/result", jobId).asByteArray();
    List<SheetRow> rows = new ArrayList<>();
    try (var file = SheetFile.open("结果.xlsx", marked, "数据")) {
      for (var row = file.next(); row.isPresent(); row = file.next()) {
        rows.add(row.get());
      }
    }
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).cell(0).text()).isEqualTo("通过");
    assertThat(rows.get(2).cell(0).text()).isEqualTo("有误");
    assertThat(rows.get(2).cell(1).text()).contains("户主民族：没有这一项");
    assertThat(rows.get(2).cells().stream().map(cell -> cell.text())).contains("=1+1");
  }

  @Test
  @DisplayName("暂存的行里没有明文")
  void stagesNothingInClear() {
    Map<String, String> row = with(family(), "家庭住址", "金丝雀路 77 号");
    Response batch = checked(REGISTRAR, csv(List.of(row)));
    List<String> staged =
        Sql.column(
            "SELECT row_to_json(r)::text FROM intake_row r WHERE batch_id = ?::uuid",
            batch.<String>path("id"));
    assertThat(staged).hasSize(1);
    assertThat(staged.getFirst()).doesNotContain("金丝雀", row.get("户主身份证号"), row.get("银行账号"), "测试甲");
  }

  private static long drafts() {
    return Long.parseLong(Sql.column("SELECT count(*) FROM household").getFirst());
  }
}
