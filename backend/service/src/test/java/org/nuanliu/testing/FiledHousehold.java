package org.nuanliu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.nuanliu.household.register.domain.ComparisonOutcome;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.FormFixture;
import org.nuanliu.household.register.domain.HouseholdState;

/**
 * A family of a test, driven over HTTP to the state that the test needs, by the persons whose work
 * it is. What the public notice waits for is brought about by moving the notice back in time, so
 * that tests do not depend on the order in which they move the clock.
 */
public final class FiledHousehold {

  private static final byte[] PICTURE = picture();

  /** Everybody who has a part in the journey of one file. */
  public record People(
      Api registrar, Api firstChecker, Api reviewer, List<Api> approvers, String reviewingPath) {

    /** Filed below a county, approved up to the level: county, city, province. */
    public static People below(String filing, String county, String city) {
      return new People(
          Api.as(filing, "registrar"),
          Api.as(filing, "reviewer"),
          Api.as(county, "reviewer"),
          List.of(
              Api.as(county, "approver"),
              Api.as(city, "approver"),
              Api.as(TestTree.PROVINCE, "approver")),
          county);
    }

    /** Filed below a direct county, which does a county's and a city's work. */
    public static People belowDirectCounty(String filing, String county) {
      return new People(
          Api.as(filing, "registrar"),
          Api.as(filing, "reviewer"),
          Api.as(county, "reviewer"),
          List.of(
              Api.as(county, "approver"),
              Api.as(Api.Person.SECOND, county, "approver"),
              Api.as(TestTree.PROVINCE, "approver")),
          county);
    }
  }

  private final People people;
  private final ObjectNode form;
  private UUID id;
  private Response last;

  private FiledHousehold(People people, FileLevel level) {
    this.people = people;
    this.form =
        FormFixture.complete()
            .with("/fileLevel", "\"" + level.code() + "\"")
            .with("/head/idNumber", id("1980-03-01", true))
            .with("/members/0/idNumber", id("1982-05-01", false))
            .with("/members/1/idNumber", id("2012-06-01", true))
            .with("/bank/kind", "\"passbook\"")
            .with("/bank/accountNumber", "\"" + TestPersons.passbook() + "\"")
            .json();
  }

  /** A family of the first county of the first city, approved by the county. */
  public static FiledHousehold atCounty() {
    return of(
        People.below(TestTree.GRASSROOTS_A1, TestTree.COUNTY_A1, TestTree.CITY_A),
        FileLevel.COUNTY);
  }

  public static FiledHousehold of(People people, FileLevel level) {
    return new FiledHousehold(people, level);
  }

  /** The form before it is created; a test may change it. */
  public ObjectNode form() {
    return form;
  }

  public People people() {
    return people;
  }

  public UUID id() {
    return id;
  }

  public int version() {
    return people.registrar.get(path()).path("version");
  }

  public HouseholdState state() {
    return HouseholdState.valueOf(people.registrar.get(path()).path("state"));
  }

  public Response detail() {
    return people.registrar.get(path());
  }

  /** The answer to the last step. */
  public Response last() {
    return last;
  }

  /** Goes the usual way until this state. */
  public FiledHousehold reach(HouseholdState state) {
    create();
    switch (state) {
      case DRAFT -> {}
      case SUBMITTED -> submit();
      case RETURNED -> submit().returned();
      case SURVEY -> submit().accept();
      case PUBLICITY -> submit().accept().survey().publish();
      case OBJECTION -> submit().accept().survey().publish().object();
      case COUNTY_REVIEW -> noticed();
      case COMPARE -> noticed().review();
      case RECHECK -> noticed().review().compare(ComparisonOutcome.R3);
      case LEVEL_APPROVAL -> noticed().review().compare(ComparisonOutcome.R0);
      case ACTIVE -> filed();
      case REJECTED -> submit().rejected();
      case TEMP_REVIEW -> submitTemporary();
      case TEMP -> submitTemporary().acceptTemporary();
      case ANNUAL_REVIEW -> filed().startReview();
      case RESOLVE_APPROVAL -> filed().proposeResolution();
      case RESOLVED -> filed().proposeResolution().confirmEnding();
      case EXIT_REVIEW -> filed().proposeExit();
      case EXIT_NOTICE -> filed().proposeExit().reviewExit();
      case EXIT_APPROVAL -> filed().proposeExit().reviewExit().closeNotice();
      case EXITED -> exited();
      case CANCEL_APPROVAL -> filed().proposeCancellation();
      case CANCELLED -> filed().proposeCancellation().confirmEnding();
      case RELAPSED -> exited().relapse();
    }
    assertThat(state()).isEqualTo(state);
    return this;
  }

  public FiledHousehold submitTemporary() {
    return done(step(people.registrar, "submit-temporary", Map.of("reason", "家中失火，急需救助")));
  }

  public FiledHousehold acceptTemporary() {
    return done(step(people.firstChecker, "accept-temporary", Map.of("opinion", "情况紧急")));
  }

  public FiledHousehold startReview() {
    return done(step(people.registrar, "start-review", Map.of()));
  }

  public FiledHousehold proposeResolution() {
    paper(people.registrar, "resolution-evidence");
    return done(
        step(people.registrar, "propose-resolution", Map.of("explanation", "重残，已纳入低保和工会常态帮扶")));
  }

  public FiledHousehold proposeExit() {
    paper(people.registrar, "exit-evidence");
    return done(step(people.registrar, "propose-exit", exit("9000.00")));
  }

  public FiledHousehold reviewExit() {
    return done(step(people.firstChecker, "review-exit", notice()));
  }

  public FiledHousehold proposeCancellation() {
    paper(people.registrar, "cancellation-evidence");
    return done(step(people.registrar, "propose-cancellation", cancellation()));
  }

  public FiledHousehold confirmEnding() {
    return done(step(people.approvers.getFirst(), "confirm-ending", Map.of("opinion", "同意")));
  }

  /** Goes on with the new file. */
  public FiledHousehold relapse() {
    done(step(people.registrar, "relapse", Map.of("reason", "本人再次失业，家中有人患病")));
    id = UUID.fromString(last.path("id"));
    return this;
  }

  /** The six months before this one, each with this income of the family. */
  public static Map<String, Object> exit(String income) {
    YearMonth now = YearMonth.from(TestDate.today());
    return new LinkedHashMap<>(
        Map.of(
            "explanation",
            "本人重新就业，收入稳定",
            "familyAgrees",
            true,
            "months",
            IntStream.rangeClosed(1, 6)
                .mapToObj(
                    back -> Map.of("month", now.minusMonths(back).toString(), "income", income))
                .toList()));
  }

  public static Map<String, Object> cancellation() {
    return Map.of("reason", "moved", "explanation", "全家迁往外省");
  }

  private FiledHousehold filed() {
    return noticed().review().compare(ComparisonOutcome.R0).approveAll();
  }

  private FiledHousehold exited() {
    return filed().proposeExit().reviewExit().closeNotice().confirmEnding();
  }

  public FiledHousehold create() {
    last = people.registrar.post("/api/households", form);
    assertThat(last.statusCode()).as(last.asString()).isEqualTo(200);
    id = UUID.fromString(last.path("id"));
    for (Map<String, Object> need : last.jsonPath().<Map<String, Object>>getList("checklist")) {
      for (int i = 0; i < (int) need.get("wanted"); i++) {
        paper(people.registrar, (String) need.get("kind"));
      }
    }
    return this;
  }

  public FiledHousehold submit() {
    return done(step(people.registrar, "submit", Map.of()));
  }

  public FiledHousehold accept() {
    return done(step(people.firstChecker, "accept", Map.of("opinion", "材料齐全")));
  }

  public FiledHousehold returned() {
    return done(step(people.firstChecker, "return", Map.of("reason", "请补充收入证明")));
  }

  public FiledHousehold rejected() {
    return done(step(people.firstChecker, "reject", Map.of("reason", "不符合建档条件")));
  }

  public FiledHousehold survey() {
    return done(step(people.registrar, "survey", surveyed()));
  }

  public FiledHousehold publish() {
    return done(step(people.registrar, "publish-notice", notice()));
  }

  public FiledHousehold object() {
    return done(step(people.registrar, "object", Map.of("content", "有人反映家中另有门面房")));
  }

  /** Lets the period of the notice pass and closes it. */
  public FiledHousehold closeNotice() {
    letNoticePass();
    paper(people.registrar, "notice-photo");
    return done(step(people.registrar, "close-notice", Map.of()));
  }

  public FiledHousehold review() {
    return done(step(people.reviewer, "review", Map.of("opinion", "情况属实")));
  }

  public FiledHousehold compare(ComparisonOutcome outcome) {
    paper(people.reviewer, "comparison-report");
    return done(step(people.reviewer, "record-comparison", comparison(outcome)));
  }

  public FiledHousehold approveAll() {
    int wanted = detail().jsonPath().getList("approvals").size();
    for (int i = 0; i < wanted; i++) {
      done(step(people.approvers.get(i), "approve", Map.of("opinion", "同意")));
    }
    return this;
  }

  /** Takes a step against the present version, whatever comes of it. */
  public Response step(Api who, String action, Object body) {
    last = who.post(version(), path() + "/" + action, body);
    return last;
  }

  /** Adds a paper of this kind. */
  public FiledHousehold paper(Api who, String kind) {
    last =
        who.post(
            version(),
            path() + "/papers",
            Map.of("attachmentId", picture(who, kind), "kind", kind));
    return done(last);
  }

  /** A picture that belongs to no record yet. */
  public static String picture(Api who, String name) {
    Response uploaded =
        who.request()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .multiPart("file", name + ".png", PICTURE, "image/png")
            .post("/api/attachments");
    assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
    return uploaded.path("id");
  }

  /** Yesterday was the last day of the notice. */
  public void letNoticePass() {
    Sql.asOwner(
        """
        UPDATE household_notice SET starts_on = starts_on - (ends_on - current_date) - 1,
               ends_on = current_date - 1 WHERE household_id = ? AND NOT ended\
        """,
        id);
  }

  public static Map<String, Object> surveyed() {
    Map<String, Object> survey = new LinkedHashMap<>();
    survey.put("surveyedOn", TestDate.today().toString());
    survey.put("surveyors", List.of("测试员甲", "测试员乙"));
    survey.put("finding", "住房简陋，无贵重物品，所述属实。");
    survey.put("needs", List.of("子女助学"));
    survey.put("verified", List.of());
    return survey;
  }

  public static Map<String, Object> notice() {
    return Map.of("place", "厂区公告栏", "phone", "0371-65904387");
  }

  public static Map<String, Object> comparison(ComparisonOutcome outcome) {
    return Map.of(
        "outcome",
        outcome.name(),
        "comparedOn",
        TestDate.today().toString(),
        "reportNumber",
        "核〔2026〕1 号");
  }

  private FiledHousehold noticed() {
    return submit().accept().survey().publish().closeNotice();
  }

  private FiledHousehold done(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return this;
  }

  private String path() {
    return "/api/households/" + id;
  }

  private static String id(String born, boolean male) {
    return "\"" + TestPersons.idNumber(LocalDate.parse(born), male) + "\"";
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
