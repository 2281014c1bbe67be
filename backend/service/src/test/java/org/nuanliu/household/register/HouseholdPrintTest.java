package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
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
@DisplayName("打印文书")
class HouseholdPrintTest {

  private static final String UNKNOWN = "0000-0000-0000-0000-0000";

  @Test
  @DisplayName("档案表：内容齐全，号码隐去，金额大写，有页码、水印和验证码，字体内嵌为子集")
  void fileForm() throws IOException {
    var file = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    Api registrar = file.people().registrar();
    Response printed = print(registrar, file.id(), "FILE_FORM");
    printed
        .then()
        .statusCode(200)
        .body("kind", equalTo("household-file-form"))
        .body("title", equalTo("困难职工档案表"));
    assertThat(AuditEvents.of(printed))
        .singleElement()
        .matches(event -> event.action().equals("household:print"))
        .matches(event -> event.objectId().equals(file.id().toString()));
    Response pdf = content(registrar, file.id(), printed.path("id"));
    pdf.then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("Cache-Control", equalTo("no-store"))
        .header(
            "Content-Disposition", startsWith("attachment; filename*=UTF-8''%E5%9B%B0%E9%9A%BE"));
    keep(pdf, "file-form");
    try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
      String text = text(document);
      assertThat(text)
          .contains("困难职工档案表", (String) printed.path("code"), "家庭成员", "入户核查", "省总工会意见")
          .contains(file.form().at("/head/name").asText(), "元（大写：", "元整", "同意")
          .contains("第1页共" + document.getNumberOfPages() + "页")
          .doesNotContain(file.form().at("/head/idNumber").asText(), "#");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("困难职工档案表");
      assertThat(document.getDocumentInformation().getAuthor()).isNotBlank();
      assertThat(fonts(document))
          .isNotEmpty()
          .allMatch(PDFont::isEmbedded)
          .allMatch(font -> font.getName().matches("[A-Z]{6}\\+.*"));
    }
    assertThat(pdf.asByteArray().length).isLessThan(600_000);
  }

  @Test
  @DisplayName("完整号码：自己的权限、写明事由，记录在案；公示书没有号码")
  void unmasked() throws IOException {
    var file = FiledHousehold.atCounty().reach(HouseholdState.SUBMITTED);
    Api registrar = file.people().registrar();
    Response printed = unmasked(registrar, file.id(), "FILE_FORM", "报县总工会存档");
    printed.then().statusCode(200);
    assertThat(AuditEvents.of(printed))
        .singleElement()
        .matches(event -> event.action().equals("household:print-unmasked"))
        .matches(event -> event.reason().equals("报县总工会存档"));
    try (PDDocument document =
        Loader.loadPDF(content(registrar, file.id(), printed.path("id")).asByteArray())) {
      assertThat(text(document))
          .contains(
              file.form().at("/head/idNumber").asText(),
              file.form().at("/members/0/idNumber").asText(),
              file.form().at("/bank/accountNumber").asText());
    }
    unmasked(registrar, file.id(), "NOTICE", "张贴在公告栏").then().statusCode(422);
    unmasked(registrar, file.id(), "FILE_FORM", "存").then().statusCode(400);
    unmasked(Api.as(TestTree.COUNTY_A1, "auditor"), file.id(), "FILE_FORM", "审计抽查用")
        .then()
        .statusCode(403);
  }

  @Test
  @DisplayName("授权书每名成年人一份；没有公示时没有公示书")
  void otherDocuments() throws IOException {
    var file = FiledHousehold.atCounty().reach(HouseholdState.SURVEY);
    Api registrar = file.people().registrar();
    Response printed = print(registrar, file.id(), "AUTHORISATION");
    Response pdf = content(registrar, file.id(), printed.path("id"));
    keep(pdf, "authorisation");
    try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(text(document))
          .contains("家庭经济状况核对授权书", file.form().at("/members/0/name").asText(), "本人")
          .doesNotContain("授权人" + file.form().at("/members/1/name").asText());
    }
    print(registrar, file.id(), "NOTICE").then().statusCode(422);
    file.survey().publish();
    Response notice = print(registrar, file.id(), "NOTICE");
    notice.then().statusCode(200);
    Response paper = content(registrar, file.id(), notice.path("id"));
    keep(paper, "notice");
    try (PDDocument document = Loader.loadPDF(paper.asByteArray())) {
      assertThat(text(document))
          .contains("困难职工公示", "0371-65904387", "厂区公告栏", "测*")
          .doesNotContain(
              file.form().at("/address").asText().replace(" ", ""),
              file.form().at("/members/1/name").asText());
    }
    verify(notice.path("code")).then().body("newest", equalTo(true));
    file.letNoticePass();
    file.closeNotice();
    verify(notice.path("code")).then().body("newest", equalTo(false));
  }

  @Test
  @DisplayName("脱困公示书")
  void exitNotice() throws IOException {
    var file = FiledHousehold.atCounty().reach(HouseholdState.EXIT_NOTICE);
    Response printed = print(file.people().registrar(), file.id(), "NOTICE");
    Response pdf = content(file.people().registrar(), file.id(), printed.path("id"));
    keep(pdf, "exit-notice");
    try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
      assertThat(text(document)).contains("困难职工脱困公示", "拟认定为脱困");
    }
  }

  @Test
  @DisplayName("印不出的字：422 指出是哪些，不留记录")
  void missingGlyph() {
    var family = FiledHousehold.atCounty();
    family.form().withObject("/head").put("name", "张𠮷");
    family.reach(HouseholdState.DRAFT);
    Response refused = print(family.people().registrar(), family.id(), "FILE_FORM");
    refused.then().statusCode(422).body("detail", containsString("𠮷"));
    assertThat(Sql.column("SELECT id::text FROM printed_paper WHERE object_id = ?", family.id()))
        .isEmpty();
  }

  @Test
  @DisplayName("外工会如同不存在；别人打印的取不到；换一份档案取不到；变动后须重印；无权的被拒")
  void isBounded() {
    var file = FiledHousehold.atCounty().reach(HouseholdState.SUBMITTED);
    Api registrar = file.people().registrar();
    Api foreign = Api.as(TestTree.GRASSROOTS_B1, "registrar");
    print(foreign, file.id(), "FILE_FORM").then().statusCode(404);
    print(registrar, UUID.randomUUID(), "FILE_FORM").then().statusCode(404);
    print(registrar, file.id(), null).then().statusCode(400);
    print(Api.as(TestTree.COUNTY_A1, "statistician"), file.id(), "FILE_FORM")
        .then()
        .statusCode(403);
    Response printed = print(registrar, file.id(), "FILE_FORM");
    String id = printed.path("id");
    content(foreign, file.id(), id).then().statusCode(404);
    content(file.people().reviewer(), file.id(), id).then().statusCode(404);
    var other = FiledHousehold.atCounty().reach(HouseholdState.DRAFT);
    content(registrar, other.id(), id).then().statusCode(404);
    content(registrar, file.id(), id).then().statusCode(200);
    file.accept().survey();
    content(registrar, file.id(), id).then().statusCode(409);
    Sql.asOwner(
        "UPDATE printed_paper SET printed_at = printed_at - interval '16 minutes' WHERE id = ?",
        UUID.fromString(id));
    content(registrar, file.id(), id).then().statusCode(404);
  }

  @Test
  @DisplayName("任何人凭验证码核验：种类、工会、日期、隐去的姓名、是否最新；错码与不存在一样")
  void verification() {
    var file = FiledHousehold.atCounty().reach(HouseholdState.SUBMITTED);
    Response printed = print(file.people().registrar(), file.id(), "FILE_FORM");
    String code = printed.path("code");
    String name = file.form().at("/head/name").asText();
    verify(code.toLowerCase(Locale.ROOT).replace("-", " "))
        .then()
        .statusCode(200)
        .body("genuine", equalTo(true))
        .body("title", equalTo("困难职工档案表"))
        .body("maskedName", equalTo(name.charAt(0) + "*"))
        .body("newest", equalTo(true));
    file.accept();
    verify(code).then().body("newest", equalTo(false));
    Response wrong = verify(UNKNOWN);
    wrong.then().statusCode(200).body("genuine", equalTo(false)).body("title", nullValue());
    assertThat(verify("不是验证码").asString()).isEqualTo(wrong.asString());
    assertThat(
            Sql.column("SELECT code FROM printed_paper WHERE object_id = ?", file.id()).toString())
        .doesNotContain(code.substring(0, 9));
  }

  @Test
  @DisplayName("同一来源一小时内核验次数有限，错的也算")
  void isLimited() {
    verify(UNKNOWN).then().statusCode(200);
    Sql.asOwner("UPDATE hourly_quota SET used = 1000 WHERE what = 'verify-paper'");
    verify(UNKNOWN)
        .then()
        .statusCode(429)
        .body("type", equalTo("urn:nuanliu:problem:too-many-requests"));
    Sql.asOwner("DELETE FROM hourly_quota WHERE what = 'verify-paper'");
  }

  private static Response print(Api who, UUID id, String document) {
    return who.post(
        "/api/households/{id}/prints",
        document == null ? Map.of() : Map.of("document", document),
        id);
  }

  private static Response unmasked(Api who, UUID id, String document, String reason) {
    return who.post(
        "/api/households/{id}/unmasked-prints", Map.of("document", document, "reason", reason), id);
  }

  private static Response content(Api who, UUID id, String print) {
    return who.get("/api/households/{id}/prints/{print}/content", id, print);
  }

  private static Response verify(String code) {
    return Api.anonymous().post("/api/public/papers/verify", Map.of("code", code));
  }

  /** Without what only the layout puts between the characters. */
  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document).replaceAll("[\\s\\p{Z}]", "");
  }

  private static List<PDFont> fonts(PDDocument document) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (var page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }

  /** For looking at: {@code target/printed}. */
  private static void keep(Response pdf, String name) throws IOException {
    var folder = Path.of("target", "printed");
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".pdf"), pdf.asByteArray());
  }
}
