package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("打印名册")
class HouseholdRegisterTest {

  private static final Api REVIEWER = Api.as(TestTree.COUNTY_A1, "reviewer");
  private static final int MANY = 450;

  @Test
  @DisplayName("几百户分段生成一个 PDF：逐页编号，号码隐去，可以核验；有变动就不是最新")
  void register() throws IOException, InterruptedException {
    var file = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    for (int i = 0; i < MANY; i++) {
      Sql.asOwner(
          """
          INSERT INTO household (id, union_path, registrar_id, head_name, state, number, submitted_on, filed_on)
          VALUES (?, ?, ?, ?, 'ACTIVE', ?, current_date, current_date)""",
          UUID.randomUUID(),
          TestTree.TOWNSHIP_A1,
          UUID.randomUUID(),
          "名册户主" + i,
          // as long as real ones: longer ones would run into the next column
          "R%015d".formatted(i));
    }
    Response started = start(REVIEWER, Map.of("state", "ACTIVE", "reason", "年度归档打印"));
    started.then().statusCode(200);
    assertThat(AuditEvents.of(started))
        .singleElement()
        .matches(event -> event.action().equals("household:print-register"))
        .matches(event -> event.reason().equals("年度归档打印"));
    UUID job = UUID.fromString(started.path("id"));
    assertThat(ended(job)).isEqualTo("DONE");
    Response pdf = REVIEWER.get("/api/jobs/{id}/result", job);
    pdf.then().statusCode(200).contentType("application/pdf");
    Files.createDirectories(Path.of("target", "printed"));
    Files.write(Path.of("target", "printed", "register.pdf"), pdf.asByteArray());
    try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
      String text = new PDFTextStripper().getText(document).replaceAll("[\\s\\p{Z}]", "");
      assertThat(document.getNumberOfPages()).isGreaterThan(MANY / 20);
      assertThat(text)
          .contains("困难职工名册", "名册户主0", "名册户主" + (MANY - 1), file.form().at("/head/name").asText())
          .contains("第%d页共%d页".formatted(document.getNumberOfPages(), document.getNumberOfPages()))
          .doesNotContain(file.form().at("/head/idNumber").asText());
      var code = Pattern.compile("验证码((?:[0-9A-Z]{4}-){4}[0-9A-Z]{4})").matcher(text);
      assertThat(code.find()).isTrue();
      assertThat(newest(code.group(1))).isTrue();
      Sql.asOwner(
          "UPDATE household SET updated_at = now() + interval '100 years' WHERE id = ?", file.id());
      assertThat(newest(code.group(1))).isFalse();
      Sql.asOwner("UPDATE household SET updated_at = now() WHERE id = ?", file.id());
    }
    Sql.asOwner("DELETE FROM household WHERE head_name LIKE '名册户主%'");
  }

  @Test
  @DisplayName("只能打印本工会和下级的；没有符合条件的家庭时说明白；没有权限的被拒")
  void isBounded() throws InterruptedException {
    start(
            REVIEWER,
            Map.of(
                "union",
                TestTree.unionId(TestTree.COUNTY_A2),
                "state",
                "ACTIVE",
                "reason",
                "年度归档打印"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/union"));
    start(REVIEWER, Map.of("state", "ACTIVE", "reason", "归档")).then().statusCode(400);
    start(Api.as(TestTree.COUNTY_A1, "registrar"), Map.of("state", "ACTIVE", "reason", "年度归档打印"))
        .then()
        .statusCode(403);
    Response empty =
        start(
            REVIEWER,
            Map.of(
                "union",
                TestTree.unionId(TestTree.GRASSROOTS_A1_LOOKALIKE),
                "state",
                "RECHECK",
                "reason",
                "年度归档打印"));
    assertThat(ended(UUID.fromString(empty.path("id")))).isEqualTo("FAILED");
  }

  private static Response start(Api who, Map<String, Object> order) {
    return who.post("/api/household-registers", order);
  }

  private static boolean newest(String code) {
    Response answer = Api.anonymous().post("/api/public/papers/verify", Map.of("code", code));
    answer.then().statusCode(200);
    return answer.path("newest");
  }

  private static String ended(UUID job) throws InterruptedException {
    String state = "";
    for (int attempt = 0; attempt < 300; attempt++) {
      state = REVIEWER.get("/api/jobs/{id}", job).path("state");
      if (state.equals("DONE") || state.equals("FAILED")) {
        return state;
      }
      Thread.sleep(200);
    }
    return state;
  }
}
