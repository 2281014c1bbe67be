package org.nuanliu.household.change.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("变更前后的对照")
class FormComparisonTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode BEFORE =
      json(
          """
          {"address": "旧址", "minorCauses": ["9"], "bank": {"branch": "一"},
           "head": {"id": "h", "name": "甲", "monthIncome": "600.00"},
           "members": [{"id": "a", "name": "乙", "relation": "4"}, {"id": "b", "name": "丙", "relation": "5"}],
           "incomes": [{"id": "i", "kind": "transfer", "yearAmount": "1.00"}]}""");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/address     | {\"address\": \"新址\"}                      | /address     | 旧址 | 新址",
        "/minorCauses | {\"minorCauses\": [\"9\", \"10\"]}           | /minorCauses | 9    | 9、10",
        "/bank/branch | {\"bank\": {\"branch\": null}}               | /bank/branch | 一   |",
      })
  void fields(String name, String change, String pointer, String before, String after) {
    JsonNode now = BEFORE.deepCopy();
    json(change)
        .properties()
        .forEach(
            field ->
                ((com.fasterxml.jackson.databind.node.ObjectNode) now)
                    .set(field.getKey(), field.getValue()));
    assertThat(FormComparison.of(BEFORE, now))
        .containsExactly(new ChangedField(pointer, null, before, after));
  }

  @Test
  @DisplayName("成员换了位置不算变化；少了一个只说少了的那一个")
  void membersByThemselves() {
    JsonNode now = BEFORE.deepCopy();
    ((com.fasterxml.jackson.databind.node.ArrayNode) now.get("members")).remove(0);
    assertThat(FormComparison.of(BEFORE, now))
        .containsExactly(
            new ChangedField("/members/0/name", "乙", "乙", null),
            new ChangedField("/members/0/relation", "乙", "4", null));
  }

  @Test
  @DisplayName("户主换人要说出来")
  void anotherHead() {
    JsonNode now =
        json(
            """
            {"address": "旧址", "minorCauses": ["9"], "bank": {"branch": "一"},
             "head": {"id": "a", "name": "乙"},
             "members": [{"id": "h", "name": "甲", "relation": "3", "monthIncome": "600.00"},
                         {"id": "b", "name": "丙", "relation": "5"}],
             "incomes": [{"id": "i", "kind": "transfer", "yearAmount": "1.00"}]}""");
    assertThat(FormComparison.of(BEFORE, now))
        .containsExactlyInAnyOrder(
            new ChangedField("/head", null, "甲", "乙"),
            new ChangedField("/members/0/relation", "甲", null, "3"),
            new ChangedField("/members/0/relation", "乙", "4", null));
  }

  @Test
  @DisplayName("只取一部分：收入随人走，不随位置走")
  void overlay() {
    JsonNode proposed =
        json(
            """
            {"address": "新址", "head": {"id": "h", "name": "改名", "monthIncome": "700.00"},
             "members": [{"id": "b", "name": "丙", "relation": "5", "monthIncome": "9.00"}], "incomes": []}""");
    JsonNode income = FormOverlay.of(BEFORE, proposed, Set.of(ChangePart.INCOME));
    assertThat(income.at("/address").asText()).isEqualTo("旧址");
    assertThat(income.at("/head/name").asText()).isEqualTo("甲");
    assertThat(income.at("/head/monthIncome").asText()).isEqualTo("700.00");
    assertThat(income.at("/members/1/monthIncome").asText()).isEqualTo("9.00");
    assertThat(income.at("/incomes")).isEmpty();

    JsonNode persons = FormOverlay.of(BEFORE, proposed, Set.of(ChangePart.PERSONS));
    assertThat(persons.at("/head/name").asText()).isEqualTo("改名");
    assertThat(persons.at("/head/monthIncome").asText()).isEqualTo("600.00");
    assertThat(persons.at("/incomes")).hasSize(1);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "/head/monthIncome, INCOME",
    "/members/3/monthIncome, INCOME",
    "/incomes/0/kind, INCOME",
    "/head/name, PERSONS",
    "/head, PERSONS",
    "/workerKind, PERSONS",
    "/bank/holder, ACCOUNT",
    "/category, CATEGORY",
    "/consent/givenOn, CONSENT"
  })
  @DisplayName("每一项属于一个部分")
  void parts(String pointer, ChangePart part) {
    assertThat(ChangePart.of(pointer)).isEqualTo(part);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
