package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("档案的附件和完整号码")
class HouseholdPaperTest {

  private static final Api REGISTRAR = DraftFile.REGISTRAR;

  @Test
  @DisplayName("附件进入清单，版本随之增加；可以移除")
  void papers() throws IOException {
    Response file = DraftFile.create(DraftFile.form().json());
    UUID id = DraftFile.id(file);
    String attachment = upload(REGISTRAR);
    Response added = add(file.path("version"), id, attachment, "application", null);
    added
        .then()
        .statusCode(200)
        .body("version", equalTo((int) file.path("version") + 1))
        .body("papers.kind", contains("application"))
        .body("papers.id", contains(attachment))
        .body("checklist.find { it.kind == 'application' }.present", equalTo(1))
        .body("issues.pointer", not(hasItem("/papers/application")));
    Api.as(TestTree.COUNTY_A1, "reviewer")
        .get("/api/attachments/{id}/content", attachment)
        .then()
        .statusCode(200);
    REGISTRAR
        .request()
        .header("If-Match", "\"" + added.path("version") + "\"")
        .delete("/api/households/{id}/papers/{a}", id, UUID.randomUUID())
        .then()
        .statusCode(404);
    REGISTRAR
        .delete(added.path("version"), "/api/households/{id}/papers/{a}", id, attachment)
        .then()
        .statusCode(200)
        .body("papers", empty());
    REGISTRAR.get("/api/attachments/{id}/content", attachment).then().statusCode(404);
  }

  @Test
  @DisplayName("没有这种附件、不是家里人、别人的文件、过时的版本、不由自己办理：都加不了")
  void refusals() throws IOException {
    Response file = DraftFile.create(DraftFile.form().json());
    UUID id = DraftFile.id(file);
    int version = file.path("version");
    String attachment = upload(REGISTRAR);
    add(version, id, attachment, "selfie", null)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/kind"));
    add(version, id, attachment, "application", UUID.randomUUID())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/personId"));
    add(version, id, UUID.randomUUID().toString(), "application", null).then().statusCode(422);
    add(version + 1, id, attachment, "application", null).then().statusCode(412);
    Api above = Api.as(TestTree.COUNTY_A1, "reviewer");
    above
        .post(version, "/api/households/{id}/papers", body(upload(above), "other", null), id)
        .then()
        .statusCode(409);
    Api.as(TestTree.GRASSROOTS_B1, "registrar")
        .post(version, "/api/households/{id}/papers", body(attachment, "other", null), id)
        .then()
        .statusCode(404);
    add(version, id, attachment, "family-hukou", UUID.fromString(file.path("form.head.id")))
        .then()
        .statusCode(200)
        .body("papers.personId", contains((String) file.path("form.head.id")));
  }

  @Test
  @DisplayName("完整号码一次一个，有理由、有记录；没有隐去的不给")
  void reveals() {
    var form = DraftFile.form().json();
    Response file = DraftFile.create(form);
    UUID id = DraftFile.id(file);
    Map<String, String> wanted =
        Map.of(
            "/head/idNumber", form.at("/head/idNumber").asText(),
            "/head/mobile", "13800000001",
            "/members/1/idNumber", form.at("/members/1/idNumber").asText(),
            "/bank/accountNumber", form.at("/bank/accountNumber").asText());
    wanted.forEach(
        (field, value) -> {
          Response revealed = reveal(REGISTRAR, id, field);
          revealed.then().statusCode(200).body("value", equalTo(value));
          assertThat(AuditEvents.of(revealed))
              .singleElement()
              .matches(event -> event.objectType().equals("household." + field))
              .matches(event -> event.reason().equals("核对联系方式"));
        });
    for (String field :
        new String[] {
          "/head/name",
          "/members/7/idNumber",
          "/members/0/mobile",
          "/head/otherPhone",
          "nonsense",
          "/objections/0/contact"
        }) {
      reveal(REGISTRAR, id, field)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/field"));
    }
    reveal(Api.as(TestTree.GRASSROOTS_B1, "registrar"), id, "/head/idNumber")
        .then()
        .statusCode(404);
    reveal(Api.as(TestTree.GRASSROOTS_A1, "auditor"), id, "/head/idNumber").then().statusCode(403);
    REGISTRAR
        .post("/api/households/{id}/reveal", Map.of("field", "/head/idNumber", "reason", "看看"), id)
        .then()
        .statusCode(400);
  }

  @Test
  @DisplayName("删除草稿时附件一起删除")
  void goWithTheDraft() throws IOException {
    Response file = DraftFile.create(DraftFile.form().json());
    UUID id = DraftFile.id(file);
    String attachment = upload(REGISTRAR);
    Response added = add(file.path("version"), id, attachment, "application", null);
    REGISTRAR.delete(added.path("version"), "/api/households/{id}", id).then().statusCode(204);
    assertThat(
            Sql.column("SELECT id::text FROM attachment WHERE id = ?", UUID.fromString(attachment)))
        .isEmpty();
  }

  private static Response reveal(Api who, UUID id, String field) {
    return who.post("/api/households/{id}/reveal", Map.of("field", field, "reason", "核对联系方式"), id);
  }

  private static Response add(int version, UUID id, String attachment, String kind, UUID person) {
    return REGISTRAR.post(
        version, "/api/households/{id}/papers", body(attachment, kind, person), id);
  }

  private static Map<String, Object> body(String attachment, String kind, UUID person) {
    Map<String, Object> body = new HashMap<>(Map.of("attachmentId", attachment, "kind", kind));
    if (person != null) {
      body.put("personId", person);
    }
    return body;
  }

  private static String upload(Api who) throws IOException {
    var picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
    Response uploaded =
        who.request()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .multiPart("file", "paper.png", picture.toByteArray(), "image/png")
            .post("/api/attachments");
    assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
    return uploaded.path("id");
  }
}
