package org.nuanliu.household.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.household.register.domain.FormFixture;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.TestPersons;
import org.nuanliu.testing.TestTree;

/** A draft of a test: a complete form of people who stand in no other file. */
final class DraftFile {

  static final Api REGISTRAR = Api.as(TestTree.GRASSROOTS_A1, "registrar");

  private DraftFile() {}

  static FormFixture form() {
    return FormFixture.complete()
        .with("/head/idNumber", quoted(TestPersons.idNumber(LocalDate.of(1980, 3, 1), true)))
        .with("/members/0/idNumber", quoted(TestPersons.idNumber(LocalDate.of(1982, 5, 1), false)))
        .with("/members/1/idNumber", quoted(TestPersons.idNumber(LocalDate.of(2016, 6, 1), true)))
        .with("/bank/kind", quoted("passbook"))
        .with("/bank/accountNumber", quoted(TestPersons.passbook()));
  }

  static Response create(Object form) {
    return REGISTRAR.post("/api/households", form);
  }

  /** What a page sends back: the form as it was read. */
  static ObjectNode formOf(Response detail) {
    try {
      return (ObjectNode)
          new com.fasterxml.jackson.databind.ObjectMapper().readTree(detail.asString()).get("form");
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static UUID id(Response detail) {
    return UUID.fromString(detail.path("id"));
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
