package org.nuanliu.household.change.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What differs between two forms of one family. Persons and items are the same when their ids are,
 * wherever they stand, so that a member who moves up is no change.
 */
public final class FormComparison {

  private static final List<String> LISTS = List.of("members", "incomes", "expenses");

  /** A field that stands somewhere, under a name that does not depend on where. */
  private record Place(String pointer, String subject, String value) {}

  private FormComparison() {}

  /**
   * @param before form as JSON
   * @param after form as JSON
   * @return in the order of the form, what was removed at the end
   */
  public static List<ChangedField> of(JsonNode before, JsonNode after) {
    Map<String, Place> was = places(before);
    Map<String, Place> is = places(after);
    List<ChangedField> changed = new ArrayList<>();
    head(before, after, changed);
    is.forEach(
        (name, place) -> {
          Place old = was.get(name);
          String value = old == null ? null : old.value;
          if (!Objects.equals(value, place.value)) {
            changed.add(new ChangedField(place.pointer, place.subject, value, place.value));
          }
        });
    was.forEach(
        (name, place) -> {
          if (!is.containsKey(name)) {
            changed.add(new ChangedField(place.pointer, place.subject, place.value, null));
          }
        });
    return changed;
  }

  /** Another person at the head is said as such: each field alone would not tell it. */
  private static void head(JsonNode before, JsonNode after, List<ChangedField> changed) {
    JsonNode was = before.path("head");
    JsonNode is = after.path("head");
    if (!was.path("id").equals(is.path("id"))) {
      changed.add(new ChangedField("/head", null, text(was.path("name")), text(is.path("name"))));
    }
  }

  private static Map<String, Place> places(JsonNode form) {
    Map<String, Place> places = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : form.properties()) {
      String pointer = "/" + field.getKey();
      if (LISTS.contains(field.getKey())) {
        for (int i = 0; i < field.getValue().size(); i++) {
          JsonNode row = field.getValue().get(i);
          // one that is not stored yet has no id and is new wherever it stands
          String id = text(row.path("id"));
          row(places, id == null ? pointer + i : id, pointer + "/" + i, row);
        }
      } else if (field.getKey().equals("head") && field.getValue().isObject()) {
        row(places, text(field.getValue().path("id")), pointer, field.getValue());
      } else {
        put(places, pointer, pointer, null, field.getValue());
      }
    }
    return places;
  }

  private static void row(Map<String, Place> places, String name, String pointer, JsonNode row) {
    String subject = text(row.path("name"));
    for (Map.Entry<String, JsonNode> field : row.properties()) {
      if (!field.getKey().equals("id")) {
        put(
            places,
            name + "/" + field.getKey(),
            pointer + "/" + field.getKey(),
            subject,
            field.getValue());
      }
    }
  }

  private static void put(
      Map<String, Place> places, String name, String pointer, String subject, JsonNode value) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              field ->
                  put(
                      places,
                      name + "/" + field.getKey(),
                      pointer + "/" + field.getKey(),
                      subject,
                      field.getValue()));
    } else {
      String text = text(value);
      if (text != null) {
        places.put(name, new Place(pointer, subject, text));
      }
    }
  }

  /** Lists of codes as one value; null for what is absent or empty. */
  private static String text(JsonNode value) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(part.asText()));
      return parts.isEmpty() ? null : String.join("、", parts);
    }
    return value.isNull() || value.isMissingNode() || value.asText().isEmpty()
        ? null
        : value.asText();
  }
}
