package org.nuanliu.household.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.FiledHousehold;

/** A change of a test, written by the registrar of a family's file. */
public final class ProposedChange {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final FiledHousehold family;
  private final Api registrar;
  private Response last;

  private ProposedChange(FiledHousehold family) {
    this.family = family;
    this.registrar = family.people().registrar();
  }

  public static ProposedChange open(FiledHousehold family, String type) {
    var change = new ProposedChange(family);
    change.last =
        change.registrar.post(
            "/api/household-changes", Map.of("householdId", family.id(), "type", type));
    assertThat(change.last.statusCode()).as(change.last.asString()).isEqualTo(200);
    return change;
  }

  public static ProposedChange merge(FiledHousehold kept, FiledHousehold other) {
    var change = new ProposedChange(kept);
    change.last =
        change.registrar.post(
            "/api/household-changes",
            Map.of("householdId", kept.id(), "type", "merge", "mergedHouseholdId", other.id()));
    assertThat(change.last.statusCode()).as(change.last.asString()).isEqualTo(200);
    return change;
  }

  public UUID id() {
    return UUID.fromString(last.path("id"));
  }

  public Response last() {
    return last;
  }

  public Response detail() {
    return registrar.get(path());
  }

  public int version() {
    return detail().path("version");
  }

  public String state() {
    return detail().path("state");
  }

  /** The form as a page reads it. */
  public ObjectNode form() {
    try {
      return (ObjectNode) JSON.readTree(detail().asString()).get("form");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Saves the form with something written in it, whatever comes of it. */
  public Response write(Consumer<ObjectNode> writing) {
    return write(writing, null);
  }

  public Response write(Consumer<ObjectNode> writing, Object newHead) {
    ObjectNode form = form();
    writing.accept(form);
    Map<String, Object> proposal = new HashMap<>();
    proposal.put("form", form);
    proposal.put("reason", "家庭情况有了变化");
    if (newHead != null) {
      proposal.put("newHead", newHead);
    }
    return registrar.put(version(), path(), proposal);
  }

  public ProposedChange saved(Consumer<ObjectNode> writing) {
    return done(write(writing));
  }

  /** Brings every paper that its type needs. */
  public ProposedChange papers() {
    for (String kind : detail().jsonPath().<String>getList("papersNeeded")) {
      Response uploaded =
          registrar
              .request()
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .multiPart("file", kind + ".png", new ByteArrayInputStream(PICTURE), "image/png")
              .post("/api/attachments");
      assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
      done(
          registrar.post(
              version(),
              path() + "/papers",
              Map.of("attachmentId", uploaded.path("id"), "kind", kind)));
    }
    return this;
  }

  public ProposedChange submitted() {
    return done(step(registrar, "submit", null));
  }

  public ProposedChange approvedBy(Api who) {
    return done(step(who, "approve", Map.of("opinion", "同意")));
  }

  /** Takes a step against the present version, whatever comes of it. */
  public Response step(Api who, String action, Object body) {
    return who.post(version(), path() + "/" + action, body);
  }

  public String path() {
    return "/api/household-changes/" + id();
  }

  private ProposedChange done(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    last = response;
    return this;
  }
}
