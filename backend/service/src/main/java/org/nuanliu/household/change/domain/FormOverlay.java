package org.nuanliu.household.change.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Some parts of one form laid over another, so that requests about other parts do not matter. */
public final class FormOverlay {

  private static final String INCOME = "monthIncome";

  private FormOverlay() {}

  /**
   * @param current the form as JSON
   * @param proposed another form of the same family
   * @param parts what is taken from the proposed one
   */
  public static ObjectNode of(JsonNode current, JsonNode proposed, Set<ChangePart> parts) {
    ObjectNode result = current.deepCopy();
    parts.forEach(part -> part.fields().forEach(field -> put(result, field, proposed.path(field))));
    // the incomes stand with the persons, but are a part of their own
    JsonNode incomes = parts.contains(ChangePart.INCOME) ? proposed : current;
    Map<String, JsonNode> byPerson = new HashMap<>();
    persons(incomes).forEach(person -> byPerson.put(person.path("id").asText(), person));
    persons(result)
        .forEach(
            person -> {
              JsonNode told = byPerson.get(person.path("id").asText());
              if (told != null) {
                put((ObjectNode) person, INCOME, told.path(INCOME));
              }
            });
    return result;
  }

  private static void put(ObjectNode into, String field, JsonNode value) {
    if (value.isMissingNode()) {
      into.remove(field);
    } else {
      into.set(field, value.deepCopy());
    }
  }

  private static Stream<JsonNode> persons(JsonNode form) {
    return Stream.concat(
        Stream.of(form.path("head")).filter(JsonNode::isObject),
        form.path("members").valueStream());
  }
}
