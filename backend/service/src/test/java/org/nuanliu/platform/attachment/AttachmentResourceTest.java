package org.nuanliu.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("附件")
class AttachmentResourceTest {

  /** File names in UTF-8; the client's default replaces Chinese by question marks. */
  private static final RestAssuredConfig AS_BROWSERS_DO =
      RestAssuredConfig.config()
          .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"))
          .httpClient(
              HttpClientConfig.httpClientConfig()
                  .httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE));

  private static final Api REGISTRAR = Api.as(TestTree.GRASSROOTS_A1, "registrar");
  private static final String NAME = "身份证 正面; X: *y'%0d%0a.jpg";

  @Inject Attachments attachments;
  @Inject AttachmentExpiry expiry;
  @Inject CurrentCaller caller;
  @Inject CurrentScope scope;

  @ConfigProperty(name = "nuanliu.attachment-dir")
  Path folder;

  @Test
  @DisplayName("上传的照片重新编码、加密存放，原样下载")
  void goesInAndComesOut() throws Exception {
    Response created = upload(REGISTRAR, "测试照片.jpg", Fixtures.photo(6));
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.path("fileName").toString()).isEqualTo("测试照片.jpg");
    assertThat(created.path("mediaType").toString()).isEqualTo("image/jpeg");

    Response content = REGISTRAR.get("/api/attachments/{id}/content", id(created));
    assertThat(content.statusCode()).isEqualTo(200);
    assertThat(content.header("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''%E6%B5%8B%E8%AF%95%E7%85%A7%E7%89%87.jpg");
    assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(content.contentType()).isEqualTo("image/jpeg");
    assertThat(content.asByteArray())
        .hasSize(created.path("size"))
        .isEqualTo(ContentCheck.accept("a.jpg", Fixtures.photo(6)).bytes());
    assertThat(AuditEvents.of(content))
        .singleElement()
        .matches(event -> event.objectId().equals(id(created).toString()));

    byte[] stored = Files.readAllBytes(folder.resolve(column(id(created), "stored_as")));
    assertThat(new String(stored, StandardCharsets.ISO_8859_1))
        .startsWith("NLC1")
        .doesNotContain("JFIF");
    assertThat(column(id(created), "file_name")).startsWith("v1|").doesNotContain("测试");
  }

  @Test
  @DisplayName("文件名不能拆开响应头")
  void namesAreHarmless() {
    Response created = upload(REGISTRAR, NAME, Fixtures.image("jpg"));
    assertThat(created.statusCode()).isEqualTo(201);
    Response content = REGISTRAR.get("/api/attachments/{id}/content", id(created));
    assertThat(content.statusCode()).isEqualTo(200);
    assertThat(content.header("X")).isNull();
    assertThat(content.header("Content-Disposition")).matches("[\\x20-\\x7e]+");
  }

  @Test
  @DisplayName("不合格的文件被拒绝，说明原因，不留下任何东西")
  void refusesWithAReason() throws Exception {
    long before = filesOnDisk();
    Response refused = upload(REGISTRAR, "a.jpg", Fixtures.pdf());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.path("type").toString()).isEqualTo("urn:nuanliu:problem:attachment-refused");
    assertThat(refused.path("detail").toString()).isEqualTo("文件内容与扩展名不符。");
    assertThat(upload(REGISTRAR, "a.jpg", new byte[10 * 1024 * 1024 + 1]).statusCode())
        .isEqualTo(413);
    assertThat(REGISTRAR.request().multiPart("other", "x").post("/api/attachments").statusCode())
        .isEqualTo(400);
    assertThat(filesOnDisk()).isEqualTo(before);
  }

  @Test
  @DisplayName("只有范围内的人能下载，范围外与不存在无异")
  void onlyThroughTheRowPolicy() {
    UUID id = id(upload(REGISTRAR, "a.png", Fixtures.image("png")));
    String url = "/api/attachments/{id}/content";
    assertThat(Api.as(TestTree.COUNTY_A1, "reviewer").get(url, id).statusCode()).isEqualTo(200);
    for (String foreign :
        new String[] {TestTree.GRASSROOTS_A2, TestTree.GRASSROOTS_A1_LOOKALIKE, TestTree.CITY_B}) {
      Api stranger = Api.as(foreign, "reviewer");
      Response hidden = stranger.get(url, id);
      Response absent = stranger.get(url, UUID.randomUUID());
      assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
      assertThat(hidden.path("type").toString()).isEqualTo(absent.path("type"));
    }
  }

  @Test
  @DisplayName("同一个键重复上传只存一次")
  void isIdempotent() {
    String key = UUID.randomUUID().toString();
    Response first = upload(REGISTRAR, key, "a.jpg", Fixtures.image("jpg"));
    Response again = upload(REGISTRAR, key, "a.jpg", Fixtures.image("jpg"));
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(id(again)).isEqualTo(id(first));
    assertThat(upload(REGISTRAR, key, "a.jpg", Fixtures.photo(3)).statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("磁盘故障答 503，不是 500")
  void diskFaults() throws Exception {
    UUID id = id(upload(REGISTRAR, "a.jpg", Fixtures.image("jpg")));
    Path file = folder.resolve(column(id, "stored_as"));
    byte[] stored = Files.readAllBytes(file);
    stored[stored.length - 1] ^= 1;
    Files.write(file, stored);
    Response damaged = REGISTRAR.get("/api/attachments/{id}/content", id);
    assertThat(damaged.statusCode()).isEqualTo(503);
    assertThat(damaged.header("Retry-After")).isNotNull();
    Files.delete(file);
    assertThat(REGISTRAR.get("/api/attachments/{id}/content", id).statusCode()).isEqualTo(503);
  }

  @Test
  @ActivateRequestContext
  @DisplayName("附件归档到记录：只能由上传人，只能一次")
  void isClaimedOnce() throws SQLException {
    UUID id = id(upload(REGISTRAR, "a.jpg", Fixtures.image("jpg")));
    UUID record = UUID.randomUUID();
    actAs(UUID.randomUUID(), TestTree.COUNTY_A1);
    assertThatThrownBy(() -> claim(id, record, TestTree.GRASSROOTS_A1)).isInstanceOf(Problem.class);
    actAs(UUID.fromString(column(id, "uploaded_by")), TestTree.COUNTY_A1);
    claim(id, record, TestTree.TOWNSHIP_A1);
    assertThat(column(id, "union_path")).isEqualTo(TestTree.TOWNSHIP_A1);
    assertThat(attachments.of("test", record)).extracting(AttachmentSummary::id).contains(id);
    assertThat(attachments.belongs(id, "test", record)).isTrue();
    assertThat(attachments.belongs(id, "test", UUID.randomUUID())).isFalse();
    assertThatThrownBy(() -> claim(id, UUID.randomUUID(), TestTree.COUNTY_A1))
        .isInstanceOf(Problem.class);
    QuarkusTransaction.requiringNew()
        .run(() -> attachments.move("test", record, TestTree.COUNTY_A1));
    assertThat(column(id, "union_path")).isEqualTo(TestTree.COUNTY_A1);

    Path file = folder.resolve(column(id, "stored_as"));
    assertThat(file).exists();
    QuarkusTransaction.requiringNew().run(() -> attachments.remove(id, "test", record));
    assertThat(file).doesNotExist();
    assertThat(column(id, "id")).isNull();
  }

  @Test
  @DisplayName("一天内没有归档的上传会被清除")
  void unclaimedUploadsExpire() throws SQLException {
    UUID old = id(upload(REGISTRAR, "a.jpg", Fixtures.image("jpg")));
    UUID fresh = id(upload(REGISTRAR, "b.jpg", Fixtures.image("jpg")));
    Path file = folder.resolve(column(old, "stored_as"));
    try (var owner = TestStack.asOwner();
        var age =
            owner.prepareStatement(
                "UPDATE attachment SET created_at = now() - interval '25 hours' WHERE id = ?")) {
      age.setObject(1, old);
      age.executeUpdate();
    }
    assertThat(expiry.expire()).isEqualTo(1);
    assertThat(column(old, "id")).isNull();
    assertThat(file).doesNotExist();
    assertThat(column(fresh, "id")).isNotNull();
  }

  private void claim(UUID id, UUID record, String path) {
    QuarkusTransaction.requiringNew().run(() -> attachments.claim(id, "test", record, path));
  }

  private void actAs(UUID staffId, String path) {
    caller.set(
        new Caller(staffId, "测试员", UUID.randomUUID(), "测试工会", path, "county", Set.of(), Set.of()));
    scope.enter(new UnionPath(path));
  }

  private static Response upload(Api api, String name, byte[] content) {
    return upload(api, UUID.randomUUID().toString(), name, content);
  }

  private static Response upload(Api api, String key, String name, byte[] content) {
    return api.request()
        .config(AS_BROWSERS_DO)
        .header("Idempotency-Key", key)
        .multiPart("file", name, content, "application/octet-stream")
        .post("/api/attachments");
  }

  private static UUID id(Response created) {
    return UUID.fromString(created.path("id"));
  }

  private long filesOnDisk() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static String column(UUID id, String column) throws SQLException {
    try (var owner = TestStack.asOwner();
        var query =
            owner.prepareStatement("SELECT " + column + "::text FROM attachment WHERE id = ?")) {
      query.setObject(1, id);
      try (var row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }
}
