package org.nuanliu.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The containers and {@code make run} are the same system: what is said twice is said alike. The
 * proxy's behaviour is tried by {@code make check-deploy}.
 */
class DeployFilesTest {

  private static final Path ROOT = Path.of("../..");

  private final String compose = text("docker-compose.yml");
  private final JsonNode services = yaml(compose).get("services");

  @Test
  @DisplayName("四个部分；只有网页对外开口，数据库和登录认证都不开")
  void onlyTheWebIsReachable() {
    Set<String> names = new TreeSet<>();
    services
        .fields()
        .forEachRemaining(
            service -> {
              names.add(service.getKey());
              assertThat(service.getValue().has("ports"))
                  .as(service.getKey())
                  .isEqualTo(service.getKey().equals("web"));
            });
    assertThat(names).containsExactly("api", "keycloak", "postgres", "web");
  }

  @Test
  @DisplayName("要填的都在 .env.example 里，密码一个也没有填")
  void everySettingIsNamedAndNoSecretIsGiven() {
    Map<String, String> example = new TreeMap<>();
    text(".env.example")
        .lines()
        .filter(line -> line.matches("[A-Z_]+=.*"))
        .forEach(line -> example.put(line.split("=", 2)[0], line.split("=", 2)[1]));
    assertThat(all("\\$\\{([A-Z_]+)", compose)).isEqualTo(example.keySet());
    example.forEach(
        (name, value) -> {
          if (name.endsWith("PASSWORD") || name.endsWith("SECRET")) {
            assertThat(value).as(name).isEmpty();
          }
        });
    assertThat(all("\\$\\{([A-Z_]*(?:PASSWORD|SECRET))(?!:\\?)[}:]", compose)).isEmpty();
  }

  @Test
  @DisplayName("接口容器的设置都是程序认识的")
  void theServiceKnowsItsSettings() {
    Set<String> known =
        all(
            "\\$\\{(NUANLIU_[A-Z_]+)",
            text("backend/service/src/main/resources/application.properties"));
    Set<String> given = new TreeSet<>();
    services.at("/api/environment").fieldNames().forEachRemaining(given::add);
    given.removeIf(name -> !name.startsWith("NUANLIU_"));
    assertThat(known).containsAll(given);
  }

  @Test
  @DisplayName("nginx 的安全响应头与前端声明的一致")
  void securityHeadersAreThoseOfThePages() {
    String declared = text("frontend/security-headers.ts");
    Map<String, String> expected = new TreeMap<>(pairs("'([A-Za-z-]+)': '([^']+)'", declared));
    expected.put(
        "Content-Security-Policy",
        Pattern.compile("^ {2}\"([^\"]+)\",$", Pattern.MULTILINE)
            .matcher(declared)
            .results()
            .map(line -> line.group(1))
            .collect(Collectors.joining("; ")));
    assertThat(
            pairs(
                "add_header ([A-Za-z-]+) \"([^\"]+)\" always;",
                text("deploy/nginx/security-headers.conf")))
        .isEqualTo(expected)
        .hasSize(8);
  }

  @Test
  @DisplayName("Keycloak 的版本和构建选项两处一致")
  void keycloakIsTheSame() {
    String image = text("deploy/keycloak/Dockerfile");
    assertThat(all("keycloak/keycloak:([0-9.]+)", image))
        .isEqualTo(all("<keycloak.version>([0-9.]+)<", text("backend/pom.xml")));
    String server = text("backend/devstack/src/main/java/org/nuanliu/devstack/KeycloakServer.java");
    Set<String> options = all("\"(--(?:db|http-relative-path|features-disabled)=[^\"]+)\"", server);
    assertThat(options).hasSize(3);
    assertThat(image).contains(options);
  }

  @Test
  @DisplayName("数据库的角色和权限两处一致")
  void databaseRolesAreTheSame() {
    String script = text("deploy/postgres/10-roles.sh");
    String server = text("backend/devstack/src/main/java/org/nuanliu/devstack/Postgres.java");
    Map<String, String> roles = pairs("role\\(statement, \"(\\w+)\", \"([^\"]+)\"", server);
    assertThat(pairs("CREATE ROLE (\\w+) (.+?) PASSWORD", script)).isEqualTo(roles).hasSize(3);
    assertThat(script)
        .contains(all("statement.execute\\(\"((?:CREATE EXT|REVOKE|GRANT)[^\"]+)\"", server));
  }

  private static Set<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> pairs(String pattern, String text) {
    Map<String, String> pairs = new TreeMap<>();
    Pattern.compile(pattern)
        .matcher(text)
        .results()
        .forEach(found -> pairs.put(found.group(1), found.group(2)));
    return pairs;
  }

  private static JsonNode yaml(String text) {
    try {
      return new YAMLMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
