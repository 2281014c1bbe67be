package org.nuanliu.visit.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

/** A visit of a test, outside any campaign, made by a county's registrar. */
public final class RecordedVisit {

  static final String VISITS = "/api/visits";
  static final Api VISITOR = Api.as(TestTree.COUNTY_A1, "registrar");
  static final Api CASHIER = Api.as(TestTree.COUNTY_A1, "cashier");

  private RecordedVisit() {}

  /** Somebody at work was met; the test changes what it needs. */
  public static Map<String, Object> record() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", Ids.next());
    body.put("object", "5");
    body.put("objectName", "赵师傅");
    body.put("place", "幸福路 12 号");
    body.put("startedAt", TestDate.today() + "T00:10:00+08:00");
    body.put("minutes", 40);
    body.put("leader", "王主席");
    body.put("party", List.of("李干事"));
    body.put("partySize", 2);
    body.put("vehicles", 1);
    body.put("cost", "60.00");
    body.put("outcome", "MET");
    body.put("seen", "坚守岗位，身体健康");
    body.put("policy", "讲解了困难职工建档条件");
    for (String part : List.of("needs", "followUps", "gifts", "photos")) {
      body.put(part, List.of());
    }
    return body;
  }

  static Map<String, Object> with(String field, Object value) {
    Map<String, Object> body = record();
    body.put(field, value);
    return body;
  }

  static Map<String, Object> cash(String source, String amount) {
    return Map.of("kind", "CASH", "source", source, "amount", amount, "paperNumber", "QS001");
  }

  /** As a client does that was without network: the id is also the key. */
  public static Response send(Api who, Map<String, Object> body) {
    return who.request()
        .header("Idempotency-Key", body.get("id").toString())
        .contentType(ContentType.JSON)
        .body(body)
        .post(VISITS);
  }

  static Response recorded(Map<String, Object> body) {
    Response answer = send(VISITOR, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  static String path(Response visit) {
    return VISITS + "/" + visit.path("id");
  }

  static UUID picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Response uploaded =
        VISITOR
            .request()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .multiPart("file", "photo.png", bytes.toByteArray(), "image/png")
            .post("/api/attachments");
    assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
    return UUID.fromString(uploaded.path("id"));
  }
}
