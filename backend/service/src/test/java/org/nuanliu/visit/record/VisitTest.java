package org.nuanliu.visit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanliu.visit.record.RecordedVisit.CASHIER;
import static org.nuanliu.visit.record.RecordedVisit.VISITOR;
import static org.nuanliu.visit.record.RecordedVisit.VISITS;
import static org.nuanliu.visit.record.RecordedVisit.cash;
import static org.nuanliu.visit.record.RecordedVisit.path;
import static org.nuanliu.visit.record.RecordedVisit.picture;
import static org.nuanliu.visit.record.RecordedVisit.record;
import static org.nuanliu.visit.record.RecordedVisit.recorded;
import static org.nuanliu.visit.record.RecordedVisit.send;
import static org.nuanliu.visit.record.RecordedVisit.with;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;
import org.nuanliu.testing.Together;

@ApiTest
@DisplayName("走访记录")
class VisitTest {

  @Test
  @DisplayName("同一个编号同时提交五十次，键各不相同，只登记一次；换了内容或者换了人都拒绝")
  void once() throws Exception {
    Map<String, Object> body = with("gifts", List.of(cash("union-dues", "600.00")));
    List<Integer> answers = Together.call(50, turn -> VISITOR.post(VISITS, body));
    assertThat(answers).contains(200).allMatch(status -> status == 200 || status == 409);
    for (String counted :
        List.of(
            "SELECT count(*) FROM visit WHERE id = ?",
            "SELECT count(*) FROM visit_gift WHERE visit_id = ?")) {
      assertThat(Sql.column(counted, body.get("id"))).as(counted).containsExactly("1");
    }
    Response again = recorded(body);
    assertThat(recorded(body).<String>path("number")).isEqualTo(again.path("number"));
    assertThat(send(Api.as(TestTree.CITY_A, "registrar"), body).statusCode()).isEqualTo(409);
    assertThat(send(Api.as(TestTree.CITY_B, "registrar"), body).statusCode()).isEqualTo(409);
    body.put("seen", "换了内容");
    assertThat(VISITOR.post(VISITS, body).statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("所见、需求和后续工作加密保存，照片跟着记录；外县和下级看不到")
  void sealed() {
    Map<String, Object> body = record();
    body.put("needs", List.of(Map.of("need", "medical", "content", "需要透析")));
    body.put("followUps", List.of(task("联系医院", 9)));
    UUID photo = picture();
    UUID signature = picture();
    body.put("photos", List.of(photo));
    body.put("signatureId", signature);
    Response visit = recorded(body);
    assertThat(visit.<String>path("needs[0].content")).isEqualTo("需要透析");
    assertThat(visit.jsonPath().getList("photos.id")).containsExactly(photo.toString());
    assertThat(visit.<String>path("signatureId")).isEqualTo(signature.toString());
    assertThat(
            Sql.column(
                """
                SELECT concat(v.seen, n.content, f.task) FROM visit v JOIN visit_need n ON n.visit_id = v.id
                JOIN visit_follow_up f ON f.visit_id = v.id WHERE v.id = ?""",
                body.get("id")))
        .singleElement()
        .asString()
        .doesNotContain("坚守", "透析", "医院");
    for (String foreign : List.of(TestTree.COUNTY_A2, TestTree.CITY_B, TestTree.GRASSROOTS_A1)) {
      assertThat(Api.as(foreign, "registrar").get(path(visit)).statusCode()).isEqualTo(404);
      assertThat(
              Api.as(foreign, "registrar")
                  .post(
                      path(visit) + "/follow-ups/" + visit.path("followUps[0].id") + "/finish",
                      Map.of("result", "办好了"))
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(Api.as(TestTree.CITY_A, "auditor").get(path(visit)).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("填错的逐项指出；没有权限的不能登记")
  void invalid() {
    Map<String, Object> body = record();
    body.put("objectName", " ");
    body.put("object", "99");
    body.put("partySize", 1);
    body.put("gifts", List.of(cash("central", "0.00")));
    body.put("followUps", List.of(task("昨天", -1)));
    Response refused = send(VISITOR, body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getList("errors.pointer"))
        .contains(
            "/objectName",
            "/object",
            "/partySize",
            "/gifts/0/amount",
            "/gifts/0/source",
            "/followUps/0/dueOn");
    assertThat(send(VISITOR, with("place", "")).<String>path("errors[0].pointer"))
        .isEqualTo("/place");
    for (String field : List.of("householdId", "targetId", "campaignId")) {
      Response unknown = send(VISITOR, with(field, UUID.randomUUID()));
      assertThat(unknown.statusCode()).as(field).isEqualTo(422);
      assertThat(unknown.<String>path("errors[0].pointer")).isEqualTo("/" + field);
    }
    Map<String, Object> beyond =
        with(
            "followUps",
            List.of(
                Map.of(
                    "task",
                    "联系",
                    "dueOn",
                    TestDate.today().toString(),
                    "staffId",
                    UUID.randomUUID())));
    assertThat(send(VISITOR, beyond).<String>path("errors[0].pointer"))
        .isEqualTo("/followUps/0/staffId");
    assertThat(Sql.column("SELECT count(*) FROM visit WHERE id = ?", beyond.get("id")))
        .containsExactly("0");
    assertThat(send(CASHIER, record()).statusCode()).isEqualTo(403);
    assertThat(VISITOR.get(VISITS + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("没有见到的记原因和再次走访的日期，列表里能查到")
  void notMet() {
    Map<String, Object> body = with("outcome", "NOT_MET");
    body.remove("seen");
    body.put("gifts", List.of(cash("union-dues", "1.00")));
    assertThat(send(VISITOR, body).jsonPath().getList("errors.pointer"))
        .contains("/notMet", "/gifts");
    body.put("gifts", List.of());
    body.put("notMet", "away");
    body.put("nextTryOn", TestDate.today().plusDays(3).toString());
    Response visit = VISITOR.post(VISITS, body);
    assertThat(visit.statusCode()).as(visit.asString()).isEqualTo(200);
    assertThat(visit.<String>path("notMet")).isEqualTo("away");
    assertThat(
            VISITOR
                .get(VISITS + "?outcome=NOT_MET&mine=true&from=" + TestDate.today() + "&size=200")
                .jsonPath()
                .getList("items.id"))
        .contains(visit.<String>path("id"));
    assertThat(
            Api.as(TestTree.COUNTY_A2, "registrar")
                .get(VISITS + "?size=200")
                .jsonPath()
                .getList("items.id"))
        .doesNotContain(visit.<String>path("id"));
  }

  @Test
  @DisplayName("需求答复、后续工作办结，各一次；待办随之打开和关闭")
  void followUps() {
    Map<String, Object> body = record();
    body.put("needs", List.of(Map.of("need", "job")));
    body.put("followUps", List.of(task("推荐岗位", 5), task("月底回访", 20)));
    Response visit = recorded(body);
    assertThat(todos(visit)).hasSize(2);
    String need = path(visit) + "/needs/" + visit.path("needs[0].id") + "/answer";
    assertThat(
            VISITOR
                .post(need, Map.of("state", "OPEN", "answer", "再看"))
                .<String>path("errors[0].pointer"))
        .isEqualTo("/state");
    Map<String, Object> answer = Map.of("state", "MET", "answer", "已推荐就业");
    assertThat(VISITOR.post(need, answer).<String>path("needs[0].answer")).isEqualTo("已推荐就业");
    assertThat(VISITOR.post(need, answer).statusCode()).isEqualTo(409);
    String finish = path(visit) + "/follow-ups/" + visit.path("followUps[0].id") + "/finish";
    assertThat(CASHIER.post(finish, Map.of("result", "已上岗")).statusCode()).isEqualTo(403);
    Response finished = VISITOR.post(finish, Map.of("result", "已上岗"));
    assertThat(finished.<String>path("followUps[0].result")).isEqualTo("已上岗");
    assertThat(VISITOR.post(finish, Map.of("result", "已上岗")).statusCode()).isEqualTo(409);
    assertThat(todos(visit)).hasSize(1);
    assertThat(
            VISITOR
                .get("/api/visit-follow-ups?open=true&mine=true&size=200")
                .jsonPath()
                .getList("items.id"))
        .contains(visit.<String>path("followUps[1].id"))
        .doesNotContain(visit.<String>path("followUps[0].id"));
    assertThat(
            VISITOR
                .post(
                    path(recorded(record()))
                        + "/follow-ups/"
                        + visit.path("followUps[1].id")
                        + "/finish",
                    Map.of("result", "别的走访"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("建档家庭：打卡慰问成为慰问申请，建议变更成为变更申请")
  void family() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    Api registrar = family.people().registrar();
    Map<String, Object> body = record();
    body.remove("objectName");
    body.put("object", "1");
    body.put("householdId", family.id());
    Map<String, String> card = Map.of("kind", "CARD", "source", "central", "amount", "600.00");
    body.put("gifts", List.of(card));
    Response visit = send(registrar, body);
    assertThat(visit.statusCode()).as(visit.asString()).isEqualTo(200);
    assertThat(visit.<String>path("gifts[0].state")).isEqualTo("APPLIED");
    assertThat(
            Sql.column(
                "SELECT purpose || requested FROM aid_application WHERE id = ?",
                UUID.fromString(visit.path("gifts[0].applicationId"))))
        .singleElement()
        .asString()
        .isEqualToIgnoringCase("condolence60000");
    Map<String, String> proposal = Map.of("type", "change-income");
    Response proposed = registrar.post(path(visit) + "/proposals", proposal);
    assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(200);
    assertThat(
            registrar
                .get("/api/household-changes/" + proposed.path("proposals[0].changeId"))
                .statusCode())
        .isEqualTo(200);
    assertThat(registrar.get(VISITS + "?household=" + family.id()).jsonPath().getList("items.id"))
        .containsExactly(visit.<String>path("id"));
    assertThat(
            VISITOR
                .post(path(recorded(record())) + "/proposals", proposal)
                .<String>path("errors[0].pointer"))
        .as("no family")
        .isEqualTo("/type");
    assertThat(send(VISITOR, with("gifts", List.of(card))).<String>path("errors[0].pointer"))
        .isEqualTo("/gifts/0/kind");
  }

  private static Map<String, Object> task(String what, int days) {
    return Map.of("task", what, "dueOn", TestDate.today().plusDays(days).toString());
  }

  private static List<String> todos(Response visit) {
    return Sql.column(
        "SELECT title FROM todo WHERE object_type = 'visit' AND object_id = ?",
        UUID.fromString(visit.path("id")));
  }
}
