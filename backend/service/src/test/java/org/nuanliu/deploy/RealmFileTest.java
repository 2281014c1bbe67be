package org.nuanliu.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.security.Access;
import org.nuanliu.union.UnionKind;

/**
 * The realm as code and the service speak of the same roles. KeycloakTest tries the realm itself.
 */
class RealmFileTest {

  private final JsonNode realm = read();

  @Test
  @DisplayName("领域角色就是层级和职责，一个不多一个不少")
  void rolesAreLevelsAndDuties() {
    Set<String> expected = new TreeSet<>(Access.DUTIES);
    Arrays.stream(UnionKind.values()).map(UnionKind::levelRole).forEach(expected::add);
    assertThat(texts(realm.at("/scopeMappings/0/roles"))).isEqualTo(expected);
    expected.add("second-factor");
    assertThat(new TreeSet<>(realm.at("/roles/realm").findValuesAsText("name")))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("恰好审批、发放和各类管理员要用动态口令")
  void someNeedSecondFactor() {
    Set<String> demanded = new TreeSet<>();
    for (JsonNode role : realm.at("/roles/realm")) {
      if (texts(role.at("/composites/realm")).contains("second-factor")) {
        demanded.add(role.get("name").asText());
      }
    }
    assertThat(demanded).containsExactlyInAnyOrderElementsOf(Access.SECOND_FACTOR);
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper()
          .readTree(Path.of("../../deploy/keycloak/realm-nuanliu.json").toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
