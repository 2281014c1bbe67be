package org.nuanliu.household.register.domain;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A complete form, and variations of it. */
public final class FormFixture {

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final ObjectNode form;

  private FormFixture(ObjectNode form) {
    this.form = form;
  }

  /** A laid-off worker with wife and a child at school: nothing is missing. */
  public static FormFixture complete() {
    try (var file = FormFixture.class.getResourceAsStream("/household/complete.json")) {
      return new FormFixture((ObjectNode) JSON.readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with one value changed; the text is JSON, {@code null} removes. */
  public FormFixture with(String pointer, String json) {
    try {
      JsonNode value = JSON.readTree(json);
      JsonPointer at = JsonPointer.compile(pointer);
      JsonNode parent = form.at(at.head());
      String name = at.last().getMatchingProperty();
      if (parent instanceof ArrayNode array) {
        if (at.last().getMatchingIndex() < array.size()) {
          array.set(at.last().getMatchingIndex(), value);
        } else {
          array.add(value);
        }
      } else {
        ((ObjectNode) parent).set(name, value);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HouseholdForm form() {
    return JSON.convertValue(form, HouseholdForm.class);
  }

  public ObjectNode json() {
    return form;
  }
}
