package org.nuanliu.household.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("合并档案")
class MergeTest {

  private static final Api APPROVER = Api.as(TestTree.COUNTY_A1, "approver");
  private static final Api REVIEWER = Api.as(TestTree.COUNTY_A1, "reviewer");

  @Test
  @DisplayName("另一份档案的人和收入并进来，那一份作为重复建档注销；由审批人决定，只生效一次")
  void merges() {
    FiledHousehold kept = active();
    FiledHousehold other = active();
    String otherNumber = other.detail().path("number");
    ProposedChange change = ProposedChange.merge(kept, other);
    Response opened = change.last();
    assertThat(opened.<String>path("merged.householdNumber")).isEqualTo(otherNumber);
    assertThat(opened.jsonPath().getList("merged.persons")).hasSize(3);
    assertThat(opened.jsonPath().getList("form.members")).hasSize(5);
    assertThat(opened.jsonPath().<String>getList("issues.pointer"))
        .as("whoever joins was related to another head")
        .contains("/members/2/relation");
    String number = other.form().at("/head/idNumber").asText();
    assertThat(opened.asString()).doesNotContain(number);

    complete(change);
    assertThat(change.detail().<String>path("authorityLabel")).isEqualTo("审批人");
    assertThat(other.state()).isEqualTo(HouseholdState.ACTIVE);
    assertThat(change.step(REVIEWER, "approve", Map.of()).statusCode()).isEqualTo(403);
    change.approvedBy(APPROVER);

    assertThat(kept.detail().jsonPath().getList("form.members")).hasSize(5);
    assertThat(kept.detail().<String>path("judgement.income.yearIncome")).isNotNull();
    assertThat(kept.detail().jsonPath().getList("life.merged.number")).containsExactly(otherNumber);
    Response ended = other.detail();
    assertThat(ended.<String>path("state")).isEqualTo("CANCELLED");
    assertThat(ended.<String>path("life.mergedIntoId")).isEqualTo(kept.id().toString());
    assertThat(ended.<String>path("life.endings[-1].reason")).isEqualTo("duplicate");
    assertThat(ended.<String>path("life.endings[-1].outcome")).isEqualTo("CONFIRMED");
    assertThat(
            REVIEWER
                .post("/api/households/person-search", Map.of("idNumber", number))
                .<String>path("householdId"))
        .isIn(kept.id().toString(), null);
    assertThat(
            kept.people()
                .registrar()
                .get("/api/households/{id}/steps?size=100", kept.id())
                .jsonPath()
                .getList("items.mergedNumber"))
        .as("the time line of both")
        .contains(otherNumber);
    assertThat(
            Sql.column(
                "SELECT part FROM household_claim WHERE household_id IN (?, ?)",
                kept.id(),
                other.id()))
        .isEmpty();
    assertThat(change.step(APPROVER, "approve", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("另一份档案在这期间变了：不能生效，指出变化；两份都没有动")
  void otherMovedOn() {
    FiledHousehold kept = active();
    FiledHousehold other = active();
    ProposedChange change = ProposedChange.merge(kept, other);
    complete(change);
    Sql.asOwner("UPDATE household SET postcode = '450009' WHERE id = ?", other.id());
    Response refused = change.step(APPROVER, "approve", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/postcode");
    assertThat(change.detail().jsonPath().<String>getList("moved.subject"))
        .singleElement()
        .asString()
        .contains("并入的档案");
    assertThat(kept.detail().jsonPath().getList("form.members")).hasSize(2);
    assertThat(other.state()).isEqualTo(HouseholdState.ACTIVE);
    assertThat(change.step(APPROVER, "refuse", Map.of("reason", "请重新提出")).<String>path("state"))
        .isEqualTo("OUTDATED");
  }

  @Test
  @DisplayName("另一份档案申报了注销：合并不能生效")
  void otherLeft() {
    FiledHousehold kept = active();
    FiledHousehold other = active();
    ProposedChange change = ProposedChange.merge(kept, other);
    complete(change);
    other.proposeCancellation();
    Response refused = change.step(APPROVER, "approve", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getList("errors.pointer")).contains("/merged");
  }

  @Test
  @DisplayName("并入的人一个也不能少；两份档案同时都不能再提别的变更")
  void everybodyJoins() {
    FiledHousehold kept = active();
    FiledHousehold other = active();
    ProposedChange change = ProposedChange.merge(kept, other);
    change.saved(form -> ((ArrayNode) form.get("members")).remove(4));
    assertThat(change.last().jsonPath().<String>getList("issues.message"))
        .anyMatch(message -> message.startsWith("并入档案里的人都要并入"));
    for (FiledHousehold family : List.of(kept, other)) {
      assertThat(
              family
                  .people()
                  .registrar()
                  .post(
                      "/api/household-changes",
                      Map.of("householdId", family.id(), "type", "change-income"))
                  .statusCode())
          .isEqualTo(409);
    }
    assertThat(
            other
                .people()
                .registrar()
                .get("/api/household-changes?household={id}", other.id())
                .jsonPath()
                .getList("items.id"))
        .as("whoever looks at the other file finds what holds it")
        .contains(change.id().toString());
    change.step(kept.people().registrar(), "withdraw", null);
    ProposedChange.open(other, "change-income");
  }

  @Test
  @DisplayName("没有选、选了自己、别的变更选了、别的工会的、不在档的，都不行")
  void refused() {
    FiledHousehold kept = active();
    Api registrar = kept.people().registrar();
    assertThat(open(registrar, kept.id(), "merge", null).statusCode()).isEqualTo(400);
    assertThat(open(registrar, kept.id(), "merge", kept.id()).statusCode()).isEqualTo(400);
    assertThat(open(registrar, kept.id(), "correct", UUID.randomUUID()).statusCode())
        .isEqualTo(400);
    assertThat(open(registrar, kept.id(), "merge", UUID.randomUUID()).statusCode()).isEqualTo(404);
    FiledHousehold elsewhere =
        FiledHousehold.of(
                FiledHousehold.People.below(
                    TestTree.GRASSROOTS_B1, TestTree.COUNTY_B1, TestTree.CITY_B),
                FileLevel.COUNTY)
            .reach(HouseholdState.SUBMITTED);
    assertThat(open(registrar, kept.id(), "merge", elsewhere.id()).statusCode()).isEqualTo(404);
    FiledHousehold early = FiledHousehold.atCounty().reach(HouseholdState.SUBMITTED);
    assertThat(open(registrar, kept.id(), "merge", early.id()).statusCode()).isEqualTo(409);
  }

  private static Response open(Api who, UUID file, String type, UUID merged) {
    return who.post(
        "/api/household-changes",
        merged == null
            ? Map.of("householdId", file, "type", type)
            : Map.of("householdId", file, "type", type, "mergedHouseholdId", merged));
  }

  /** Says how the three who join are related to the head, brings the papers and submits. */
  private static void complete(ProposedChange change) {
    change
        .saved(
            form -> {
              for (int i = 2; i < 5; i++) {
                ((ObjectNode) form.at("/members/" + i)).put("relation", "7").put("identity", "3");
              }
            })
        .papers()
        .submitted();
  }

  private static FiledHousehold active() {
    return FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
  }
}
