package org.nuanliu.aid.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.money.Money;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.Exported;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.FiledHousehold.People;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;
import org.nuanliu.testing.Together;

@ApiTest
@DisplayName("帮扶申请")
public class AidApplicationTest {

  private static final String LIST = "/api/aid-applications";

  private static final String USED =
      """
      SELECT u.cap_group || ' ' || u.reserved || ' ' || u.paid FROM aid_usage u
      JOIN aid_application_usage a ON a.usage_id = u.id WHERE a.application_id = ?\
      """;

  @Test
  @DisplayName("从草稿到批准：每一步由不同的人办，金额说得清，限额随即占用")
  void journey() {
    FiledHousehold family = active();
    AppliedAid aid = AppliedAid.open(family, "living");
    assertThat(aid.last().jsonPath().getList("issues.pointer"))
        .contains("/requested", "/form/reason");
    Money most = Money.ofYuan(aid.last().path("decision.most"));
    Money standard = Money.ofYuan(aid.last().path("decision.standard"));
    assertThat(most).isEqualTo(standard.times(12));
    assertThat(aid.last().<String>path("decision.caps[0].clause")).contains("当地低保标准的年度总额");
    assertThat(aid.last().jsonPath().getList("sources.findAll { it.allowed }.source"))
        .contains("county", "union-dues")
        .doesNotContain("central", "provincial");

    aid.saved(aid.living("3000.00"));
    assertThat(aid.last().jsonPath().getList("issues.findAll { it.blocking }")).isEmpty();
    aid.submit();
    assertThat(aid.state()).isEqualTo("SUBMITTED");
    Api checker = family.people().firstChecker();
    assertThat(todos(checker, aid)).singleElement().asString().startsWith("帮扶申请基层意见：测试甲，生活救助");
    aid.check();
    assertThat(todos(family.people().reviewer(), aid)).hasSize(1);
    aid.review("2800.00");
    assertThat(aid.last().<List<String>>path("route")).containsExactly("测试甲一县总工会");
    assertThat(Sql.column(USED, aid.id())).isEmpty();
    aid.approve();
    assertThat(aid.state()).isEqualTo("APPROVED");
    assertThat(AuditEvents.of(aid.last()))
        .singleElement()
        .matches(event -> event.action().equals("aid-application:decide"))
        .matches(event -> event.objectId().equals(aid.id().toString()));
    assertThat(Sql.column(USED, aid.id())).containsExactly("living 280000 0");
    Response approved = aid.detail();
    assertThat(approved.<String>path("granted")).isEqualTo("2800.00");
    assertThat(approved.<String>path("decision.amount")).isEqualTo("2800.00");
    assertThat(approved.jsonPath().getList("opinions.action"))
        .containsExactly("submit", "check", "review", "approve");
    assertThat(approved.<List<String>>path("allowedActions")).contains("withdraw");
    assertThat(todos(family.people().approvers().getFirst(), aid)).isEmpty();

    AppliedAid next = AppliedAid.open(family, "living");
    assertThat(Money.ofYuan(next.last().path("decision.most")))
        .isEqualTo(most.minus(Money.ofYuan("2800")));
    assertThat(next.last().<String>path("decision.caps[0].used")).isEqualTo("2800.00");
    next.saved(next.living(most.toString()));
    assertThat(next.last().jsonPath().getList("issues.code")).contains("beyond-cap");
    assertThat(next.step(next.registrar(), "submit", Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("申请表打印成 PDF：有验证码，别的工会、没有职责的不能，变动以后须重新打印")
  void printed() {
    FiledHousehold family = active();
    AppliedAid aid = AppliedAid.open(family, "medical");
    aid.saved(aid.medical("500.00", "30000.00", voucher())).submit().check();
    Api reviewer = family.people().reviewer();
    String prints = aid.path() + "/prints";
    assertThat(Api.as(TestTree.COUNTY_B1, "reviewer").post(prints, null).statusCode())
        .isEqualTo(404);
    assertThat(Api.as(TestTree.COUNTY_A1, "publicist").post(prints, null).statusCode())
        .isEqualTo(403);
    Response paper = reviewer.post(prints, null);
    assertThat(paper.statusCode()).as(paper.asString()).isEqualTo(200);
    assertThat(paper.<String>path("code")).isNotBlank();
    assertThat(AuditEvents.of(paper))
        .singleElement()
        .matches(event -> event.action().equals("aid-application:print"))
        .matches(event -> event.objectId().equals(aid.id().toString()));
    String content = prints + "/" + paper.path("id") + "/content";
    byte[] pdf = reviewer.request().accept("*/*").get(content).asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(aid.registrar().get(content).statusCode()).as("printed by another").isEqualTo(404);
    aid.review("500.00");
    assertThat(reviewer.get(content).statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("撤回已批准的：限额退回，可以重新申请")
  void withdrawn() {
    FiledHousehold family = active();
    AppliedAid aid = AppliedAid.approvedLiving(family, "3000.00");
    assertThat(aid.step(aid.registrar(), "withdraw", Map.of()).statusCode()).isEqualTo(200);
    assertThat(aid.state()).isEqualTo("WITHDRAWN");
    assertThat(Sql.column(USED, aid.id())).containsExactly("living 0 0");
    assertThat(AppliedAid.open(family, "living").last().<String>path("decision.caps[0].used"))
        .isEqualTo("0.00");
  }

  @Test
  @DisplayName("同一户的两份申请同时批准：限额只够一份时只成一份")
  void togetherBeyondTheCap() throws Exception {
    FiledHousehold family = active();
    // each alone is within the cap and within what the county approves; both are not
    String half = "6000.00";
    List<AppliedAid> both =
        List.of(AppliedAid.open(family, "living"), AppliedAid.open(family, "living"));
    both.forEach(aid -> aid.saved(aid.living(half)).submit().check().review(half));
    Api approver = family.people().approvers().getFirst();
    List<Integer> versions = both.stream().map(AppliedAid::version).toList();
    assertThat(
            Together.call(
                2,
                turn ->
                    approver.post(
                        versions.get(turn), both.get(turn).path() + "/approve", Map.of())))
        .containsExactlyInAnyOrder(200, 422);
    assertThat(both.stream().map(AppliedAid::state))
        .containsExactlyInAnyOrder("APPROVED", "APPROVAL");
  }

  @Test
  @DisplayName("医疗救助：自付减去单位救助和社会救助；复核核定以后不能多给；大额逐级审批")
  void medical() {
    FiledHousehold family = active();
    AppliedAid aid = AppliedAid.open(family, "medical");
    aid.save(aid.medical("20000.00", "30000.00", voucher()));
    Map<String, Object> body = aid.medical("20000.00", "30000.00", voucher());
    body.put("unitAid", "8000.00");
    body.put("socialAid", "3000.00");
    aid.saved(body);
    assertThat(aid.last().<String>path("decision.most")).isEqualTo("19000.00");
    assertThat(aid.last().jsonPath().getList("issues.code")).contains("beyond-cap");
    body.put("requested", "19000.00");
    aid.saved(body).submit().check();
    Api reviewer = family.people().reviewer();
    Map<String, Object> review =
        new HashMap<>(
            Map.of(
                "verified", "25000.00",
                "unitAid", "8000.00",
                "socialAid", "3000.00",
                "granted", "19000.00"));
    assertThat(aid.step(reviewer, "review", review).statusCode()).isEqualTo(422);
    review.put("granted", "14000.00");
    assertThat(aid.step(reviewer, "review", review).statusCode()).isEqualTo(200);
    assertThat(aid.last().<List<String>>path("route")).containsExactly("测试甲一县总工会", "测试甲市总工会");
    aid.approve(0);
    assertThat(aid.state()).isEqualTo("APPROVAL");
    assertThat(todos(family.people().approvers().get(1), aid)).hasSize(1);
    aid.approve(1);
    assertThat(aid.state()).isEqualTo("APPROVED");
  }

  @Test
  @DisplayName("票据在全省只能用一次；退回和撤回以后可以再用")
  void vouchersOnce() {
    String number = voucher();
    FiledHousehold family = active();
    AppliedAid first = AppliedAid.open(family, "medical");
    first.saved(first.medical("1000.00", "2000.00", number)).submit();
    FiledHousehold other =
        FiledHousehold.of(
                People.below(TestTree.GRASSROOTS_B1, TestTree.COUNTY_B1, TestTree.CITY_B),
                FileLevel.COUNTY)
            .reach(HouseholdState.ACTIVE);
    AppliedAid second = AppliedAid.open(other, "medical");
    // the same number, as somebody else types it
    second.saved(second.medical("1000.00", "2000.00", " " + number.toLowerCase() + " "));
    Response refused = second.step(second.registrar(), "submit", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/vouchers/0/number");
    assertThat(first.step(first.registrar(), "withdraw", Map.of()).statusCode()).isEqualTo(200);
    second.submit();
  }

  @Test
  @DisplayName("子女助学：没有承诺不能提交；每生每年十个月")
  void study() {
    FiledHousehold family = active();
    AppliedAid aid = AppliedAid.open(family, "study");
    String child = aid.last().path("persons.find { it.student }.id");
    Map<String, Object> study = new HashMap<>(Map.of("school", "县第一中学", "tuition", "3000.00"));
    Map<String, Object> body = aid.living("2000.00");
    body.put("personId", child);
    body.put("variant", "compulsory");
    body.put("form", Map.of("reason", "学费困难", "study", study));
    aid.saved(body);
    assertThat(aid.last().jsonPath().getList("issues.code")).containsExactly("not-promised");
    assertThat(aid.step(aid.registrar(), "submit", Map.of()).statusCode()).isEqualTo(422);
    study.put("promise", true);
    aid.saved(body).submit().check().review("2000.00").approve();
    assertThat(Money.ofYuan(aid.last().path("decision.most")))
        .isEqualTo(Money.ofYuan(aid.last().path("decision.standard")).times(10));
    assertThat(Sql.column(USED, aid.id())).containsExactly("study 200000 0");
  }

  @Test
  @DisplayName("紧急帮扶：临时救助档案也可以，两个人当天办结，不超过限额；一般程序不行")
  void urgent() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.TEMP);
    assertThat(
            family
                .people()
                .registrar()
                .post(LIST, AppliedAid.opening(family, "living", false))
                .statusCode())
        .isEqualTo(422);
    AppliedAid aid = AppliedAid.open(family, "living", true);
    aid.saved(aid.living("3000.01"));
    assertThat(aid.last().jsonPath().getList("issues.code")).contains("beyond-urgent");
    aid.saved(aid.living("3000.00")).submit();
    assertThat(aid.state()).isEqualTo("URGENT");
    assertThat(aid.last().<String>path("dueOn")).isEqualTo(TestDate.today().toString());
    Api approver = family.people().approvers().getFirst();
    assertThat(todos(approver, aid)).hasSize(1);
    assertThat(aid.step(approver, "approve-urgent", Map.of("opinion", "情况紧急")).statusCode())
        .isEqualTo(200);
    assertThat(aid.state()).isEqualTo("APPROVED");
    Api both = Api.as(TestTree.COUNTY_A1, "registrar", "approver");
    assertThat(both.get(aid.path()).<List<String>>path("allowedActions")).isEmpty();
  }

  @Test
  @DisplayName("同一个人不能办两步；也不能办自己家的")
  void fourEyes() {
    FiledHousehold family =
        FiledHousehold.of(
            new People(
                Api.as(TestTree.COUNTY_A1, "registrar", "reviewer", "approver"),
                Api.as(TestTree.COUNTY_A1, "reviewer"),
                Api.as(TestTree.COUNTY_A1, "reviewer"),
                List.of(Api.as(TestTree.COUNTY_A1, "approver")),
                TestTree.COUNTY_A1),
            FileLevel.COUNTY);
    family.reach(HouseholdState.ACTIVE);
    AppliedAid aid = AppliedAid.open(family, "living");
    aid.saved(aid.living("1000.00")).submit();
    assertThat(aid.step(aid.registrar(), "check", Map.of()).statusCode()).isEqualTo(403);
    aid.check();
    assertThat(aid.step(aid.registrar(), "review", Map.of("granted", "1000.00")).statusCode())
        .isEqualTo(403);
    Api reviewing = Api.as(Api.Person.SECOND, TestTree.COUNTY_A1, "reviewer", "approver");
    assertThat(aid.step(reviewing, "review", Map.of("granted", "1000.00")).statusCode())
        .isEqualTo(200);
    for (Api involved : List.of(aid.registrar(), reviewing)) {
      assertThat(aid.step(involved, "approve", Map.of()).statusCode()).isEqualTo(403);
    }
    Api relative = Api.as(Api.Person.THIRD, TestTree.COUNTY_A1, "approver");
    String subject = "THIRD" + TestTree.COUNTY_A1 + "[approver]";
    String own =
        Sql.column("SELECT encode(id_number_bi, 'hex') FROM staff WHERE subject = ?", subject)
            .getFirst();
    String wife =
        "SELECT person_bi FROM aid_application_person WHERE position = 1 AND application_id = '%s'"
            .formatted(aid.id());
    Sql.asOwner("UPDATE staff SET id_number_bi = (%s) WHERE subject = ?".formatted(wife), subject);
    Response refused = aid.step(relative, "approve", Map.of());
    Sql.asOwner("UPDATE staff SET id_number_bi = decode(?, 'hex') WHERE subject = ?", own, subject);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.<String>path("detail")).contains("回避");
    aid.approve();
  }

  @Test
  @DisplayName("退回以后从头再来：核定和意见重新开始")
  void returned() {
    AppliedAid aid = AppliedAid.open(active(), "living");
    aid.saved(aid.living("3000.00")).submit().check().review("2000.00");
    Api approver = Api.as(TestTree.COUNTY_A1, "approver");
    assertThat(aid.step(approver, "return", Map.of()).statusCode()).isEqualTo(400);
    assertThat(aid.step(approver, "return", Map.of("reason", "请补充证明")).statusCode()).isEqualTo(200);
    assertThat(aid.state()).isEqualTo("RETURNED");
    assertThat(todos(aid.registrar(), aid)).hasSize(1);
    aid.saved(aid.living("2500.00")).submit();
    assertThat(aid.last().<String>path("granted")).isNull();
    assertThat(aid.last().jsonPath().getList("opinions.round")).containsExactly(1, 1, 1, 1, 2);
    assertThat(
            aid.step(
                    Api.as(TestTree.GRASSROOTS_A1, "reviewer"), "refuse", Map.of("reason", "不符合条件"))
                .statusCode())
        .isEqualTo(200);
    assertThat(aid.state()).isEqualTo("REFUSED");
  }

  @Test
  @DisplayName("看不到别的工会的，办不了别人的步骤；过期、状态不对、内容不对都说清楚")
  void refusals() {
    FiledHousehold family = active();
    AppliedAid aid = AppliedAid.open(family, "living");
    Api elsewhere = Api.as(TestTree.GRASSROOTS_B1, "registrar");
    assertThat(elsewhere.get(aid.path()).statusCode()).isEqualTo(404);
    assertThat(elsewhere.post(0, aid.path() + "/submit", Map.of()).statusCode()).isEqualTo(404);
    assertThat(elsewhere.post(LIST, AppliedAid.opening(family, "living", false)).statusCode())
        .isEqualTo(404);
    Api above = Api.as(TestTree.COUNTY_A1, "registrar");
    assertThat(above.post(LIST, AppliedAid.opening(family, "living", false)).statusCode())
        .isEqualTo(403);
    assertThat(above.put(aid.version(), aid.path(), aid.living("1.00")).statusCode())
        .isEqualTo(403);
    assertThat(aid.registrar().put(7, aid.path(), aid.living("1.00")).statusCode()).isEqualTo(412);
    assertThat(aid.step(Api.as(TestTree.COUNTY_A1, "approver"), "approve", Map.of()).statusCode())
        .isEqualTo(409);
    for (String amount : List.of("-1.00", "0")) {
      assertThat(aid.save(aid.living(amount)).statusCode()).isEqualTo(400);
    }
    Map<String, Object> stranger = aid.living("1.00");
    stranger.put("personId", UUID.randomUUID());
    assertThat(aid.save(stranger).statusCode()).isEqualTo(400);
    Map<String, Object> unheard = aid.living("1.00");
    unheard.put("variant", "unheard");
    assertThat(aid.save(unheard).statusCode()).isEqualTo(400);
    FiledHousehold draft = FiledHousehold.atCounty().reach(HouseholdState.DRAFT);
    assertThat(
            draft
                .people()
                .registrar()
                .post(LIST, AppliedAid.opening(draft, "living", false))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("本年这一家从任何工会得到的都看得到；别的工会的只看到项目和金额")
  void received() {
    FiledHousehold family = active();
    AppliedAid here = AppliedAid.approvedLiving(family, "1000.00");
    AppliedAid there = AppliedAid.approvedLiving(family, "500.00");
    Sql.asOwner(
        "UPDATE aid_application SET union_path = ? WHERE id = ?",
        TestTree.GRASSROOTS_B1,
        there.id());
    Response received =
        family
            .people()
            .registrar()
            .get(
                LIST + "/received?household={id}&year={year}",
                family.id(),
                TestDate.today().getYear());
    assertThat(received.statusCode()).as(received.asString()).isEqualTo(200);
    assertThat(received.jsonPath().getList("amount"))
        .containsExactlyInAnyOrder("1000.00", "500.00");
    assertThat(received.<String>path("find { it.amount == '500.00' }.number")).isNull();
    assertThat(received.<String>path("find { it.amount == '500.00' }.unionName"))
        .isEqualTo("测试乙一矿山工会");
    assertThat(received.<String>path("find { it.amount == '1000.00' }.applicationId"))
        .isEqualTo(here.id().toString());
    assertThat(received.asString()).doesNotContain(there.id().toString());
  }

  @Test
  @DisplayName("清单：按状态、项目、年度、户主找得到，只在自己范围内")
  void list() {
    AppliedAid aid = AppliedAid.open(active(), "condolence");
    String number = aid.last().path("number");
    Api registrar = aid.registrar();
    assertThat(registrar.get(LIST + "?q=" + number).jsonPath().getList("items.id"))
        .containsExactly(aid.id().toString());
    assertThat(
            registrar
                .get(LIST + "?q=测试&state=DRAFT&purpose=condolence&size=200&sort=-updatedAt")
                .jsonPath()
                .getList("items.id"))
        .contains(aid.id().toString());
    assertThat(
            Api.as(TestTree.GRASSROOTS_B1, "registrar")
                .get(LIST + "?q=" + number)
                .jsonPath()
                .getList("items"))
        .isEmpty();
    assertThat(registrar.get(LIST + "?sort=content").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("导出帮扶申请：与清单同样的筛选和范围，查找的姓名只留下密文")
  void exported() {
    AppliedAid aid = AppliedAid.approvedLiving(active(), "1200.00");
    String number = aid.last().path("number");
    Api reviewer = Api.as(TestTree.COUNTY_A1, "reviewer");
    Exported list = Exported.by(reviewer, LIST + "?q=" + number);
    assertThat(list.column("申请编号")).containsExactly(number);
    assertThat(list.column("救助项目")).containsExactly("生活救助");
    assertThat(list.column("状态")).containsExactly("已批准待发放");
    assertThat(list.column("核定金额(元)")).containsExactly("1200.00");
    assertThat(list.mark()).contains("季度核对台账", "请勿外传");
    assertThat(
            Exported.by(Api.as(TestTree.COUNTY_B1, "reviewer"), LIST + "?q=" + number)
                .column("申请编号"))
        .isEmpty();
    assertThat(Exported.start(Api.as(TestTree.COUNTY_A1, "registrar"), LIST).statusCode())
        .isEqualTo(403);
  }

  public static FiledHousehold active() {
    return FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
  }

  private static String voucher() {
    return "YB" + UUID.randomUUID();
  }

  private static List<String> todos(Api who, AppliedAid aid) {
    return who.get("/api/todos?size=200")
        .jsonPath()
        .getList("items.findAll { it.link == '/aid-applications/%s' }.title".formatted(aid.id()));
  }
}
