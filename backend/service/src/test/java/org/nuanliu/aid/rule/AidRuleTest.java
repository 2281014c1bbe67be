package org.nuanliu.aid.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("帮扶标准")
class AidRuleTest {

  private static final String RULES = "/api/aid-rules";

  private static final Api PROVINCE = Api.as(TestTree.PROVINCE, "union-admin");

  @Test
  @DisplayName("人人看得到，每条都有出处；各地不一致的标明待省里决定")
  void read() {
    Response book = Api.as(TestTree.GRASSROOTS_A1, "registrar").get(RULES);
    assertThat(book.statusCode()).isEqualTo(200);
    assertThat(book.<List<String>>path("allowedActions")).isEmpty();
    assertThat(book.<Integer>path("caps.find { it.key == 'living-household' }.multiple"))
        .isEqualTo(12);
    assertThat(book.<Integer>path("caps.find { it.key == 'study-student' }.multiple"))
        .isEqualTo(10);
    assertThat(book.jsonPath().getList("caps.clause")).doesNotContainNull();
    assertThat(
            book.jsonPath()
                .getList("sources.findAll { it.source == 'central' && it.disputed }.purpose"))
        .containsExactlyInAnyOrder("training", "placement");
    assertThat(PROVINCE.get(RULES).<List<String>>path("allowedActions")).containsExactly("change");
  }

  @Test
  @DisplayName("省里从某一天起改：不溯及以往，同一天不能设两次，别的工会不能改")
  void changed() {
    LocalDate day = TestDate.today().plusYears(3);
    Map<String, Object> change =
        new HashMap<>(
            Map.of(
                "key", "condolence-time",
                "formula", "FIXED",
                "amount", "2000.00",
                "validFrom", day.toString(),
                "clause", "省总工会决定"));
    assertThat(Api.as(TestTree.CITY_A, "union-admin").post(RULES + "/caps", change).statusCode())
        .isEqualTo(403);
    Response changed = PROVINCE.post(RULES + "/caps", change);
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(changed.jsonPath().getList("caps.findAll { it.key == 'condolence-time' }.inForce"))
        .containsExactly(true, false);
    assertThat(AuditEvents.of(changed))
        .singleElement()
        .matches(event -> event.action().equals("aid-rule:change"));
    assertThat(PROVINCE.post(RULES + "/caps", change).statusCode()).isEqualTo(409);
    change.put("validFrom", TestDate.today().minusDays(1).toString());
    assertThat(PROVINCE.post(RULES + "/caps", change).statusCode()).isEqualTo(422);
    change.put("validFrom", day.plusDays(1).toString());
    change.put("multiple", 3);
    assertThat(PROVINCE.post(RULES + "/caps", change).statusCode()).isEqualTo(400);
    change.remove("multiple");
    change.put("amount", "0");
    assertThat(PROVINCE.post(RULES + "/caps", change).statusCode()).isEqualTo(400);
    change.put("amount", "10");
    change.put("key", "unheard-of");
    assertThat(PROVINCE.post(RULES + "/caps", change).statusCode()).isEqualTo(404);
    assertThat(
            PROVINCE
                .post(
                    RULES + "/caps",
                    Map.of(
                        "key", "living-household",
                        "formula", "SELF_PAID",
                        "validFrom", day.toString(),
                        "clause", "按年累计的不能按自付"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("地方限额和资金来源：从某一天起")
  void localAndSource() {
    LocalDate day = TestDate.today().plusYears(3);
    Map<String, Object> local =
        new HashMap<>(
            Map.of(
                "purpose", "MEDICAL",
                "variant", "serious",
                "holder", "PERSON",
                "period", "YEAR",
                "amount", "20000.00",
                "areaCode", "410182",
                "validFrom", day.toString(),
                "clause", "县里的规定"));
    Response added = PROVINCE.post(RULES + "/local-caps", local);
    assertThat(added.statusCode()).as(added.asString()).isEqualTo(200);
    assertThat(added.<String>path("caps.find { it.areaCode == '410182' }.title")).isEqualTo("每人每年");
    local.put("areaCode", "999999");
    assertThat(PROVINCE.post(RULES + "/local-caps", local).statusCode()).isEqualTo(400);

    Map<String, Object> source =
        new HashMap<>(
            Map.of(
                "source", "central",
                "purpose", "TRAINING",
                "levels", List.of(),
                "validFrom", day.toString(),
                "clause", "省总工会决定不列支"));
    Response decided = PROVINCE.post(RULES + "/sources", source);
    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
    assertThat(
            decided
                .jsonPath()
                .getList(
                    "sources.findAll { it.source == 'central' && it.purpose == 'training' }.inForce"))
        .containsExactly(true, false);
    source.put("source", "unheard-of");
    assertThat(PROVINCE.post(RULES + "/sources", source).statusCode()).isEqualTo(400);
    source.put("levels", List.of("9"));
    assertThat(PROVINCE.post(RULES + "/sources", source).statusCode()).isEqualTo(400);
  }
}
