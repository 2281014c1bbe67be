package org.nuanliu.enterprise.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nuanliu.enterprise.CreditCode;
import org.nuanliu.testing.Api;

/** Enterprises that nobody has registered before. */
public final class EnterpriseFixture {

  public static final String PATH = "/api/enterprises";

  private static final SecureRandom RANDOM = new SecureRandom();

  private EnterpriseFixture() {}

  public static String creditCode() {
    String organisation = "M%07d".formatted(RANDOM.nextInt(10_000_000));
    String seventeen = "91410122" + organisation + CreditCode.organisationSign(organisation);
    return seventeen + CreditCode.lastSign(seventeen);
  }

  public static Map<String, Object> form(String name, String state) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("creditCode", creditCode());
    form.put("name", name);
    form.put("nature", "2");
    form.put("industry", "C");
    form.put("state", state);
    form.put("headcount", 320);
    form.put("address", "纺织路 1 号");
    return form;
  }

  public static Response registered(Api who, String name, String state) {
    Response created = who.post(PATH, form(name, state));
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(200);
    return created;
  }
}
