package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.security.Access;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Operations;
import org.nuanliu.testing.Operations.Operation;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

/**
 * The second pass of the access matrix (assurance B2): everybody is allowed everything, and every
 * step of a file is everybody's. What remains are the row policies, and they must be enough.
 */
@ApiTest
@DisplayName("关掉应用里的全部检查，只靠行策略")
class RowPoliciesAloneTest {

  private static final String CITY_A = TestTree.CITY_A;

  /** Every place where an id begins, also inside something longer. */
  private static final Pattern ID =
      Pattern.compile("(?=([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))");

  private static final List<Map<String, Object>> NO_BODY = List.of(Map.of());

  private static final List<Map<String, Object>> BODIES =
      List.of(
          Map.of(),
          Map.of("reason", "越出范围的测试"),
          Map.of("document", "FILE_FORM"),
          Map.of("document", "FILE_FORM", "reason", "越出范围的测试"),
          Map.of("field", "/head/idNumber", "reason", "越出范围的测试"));

  @Test
  @DisplayName("每个接口、每张表的外市记录：一行也不出来，一行也改不了")
  void leakNothing() {
    var file = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    file.people()
        .registrar()
        .post("/api/households/{id}/prints", Map.of("document", "FILE_FORM"), file.id())
        .then()
        .statusCode(200);
    FiledHousehold.atCounty().reach(HouseholdState.OBJECTION);
    Map<String, List<String>> foreign = idsBelow(CITY_A);
    assertThat(foreign.keySet())
        .contains("household", "household_person", "attachment", "todo", "staff", "printed_paper");
    List<String> before = content();
    QuarkusMock.installMockForType(new EverythingAllowed(), Access.class);
    QuarkusMock.installMockForType(new EveryStepAllowed(), HouseholdRights.class);

    List<Response> answers = new ArrayList<>();
    for (String union : List.of(TestTree.CITY_B, TestTree.GRASSROOTS_B1)) {
      Api stranger = Api.as(union, "registrar");
      assertThat(stranger.get("/api/me").jsonPath().getList("actions"))
          .hasSameSizeAs(new Access().grants().keySet());
      Operations.all()
          .filter(operation -> operation.action().isPresent())
          .forEach(operation -> answers.addAll(calls(stranger, operation, foreign)));
    }

    System.out.println("row policies alone cases=" + answers.size());
    assertThat(answers).hasSizeGreaterThan(3_000);
    Set<String> secret = all(foreign.values());
    secret.removeAll(onceAided());
    for (Response answer : answers) {
      assertThat(answer.statusCode()).isNotEqualTo(500);
      assertThat(leaked(answer, secret)).as(answer.asString()).isEmpty();
    }
    assertThat(content()).isEqualTo(before);
  }

  private static List<Response> calls(
      Api stranger, Operation operation, Map<String, List<String>> foreign) {
    if (operation.consumes().startsWith("multipart")) {
      return List.of();
    }
    List<Map<String, Object>> bodies =
        Set.of("GET", "DELETE").contains(operation.verb()) ? NO_BODY : BODIES;
    List<Response> answers = new ArrayList<>();
    if (!operation.path().contains("{")) {
      bodies.forEach(body -> answers.add(call(stranger, operation, "", body)));
      return answers;
    }
    foreign.forEach(
        (table, ids) ->
            (isKin(operation, table) ? bodies : NO_BODY)
                .forEach(body -> answers.add(call(stranger, operation, ids.getFirst(), body))));
    return answers;
  }

  /** Only an id of its own kind can make an operation read its body. */
  private static boolean isKin(Operation operation, String table) {
    return operation.path().contains("/" + table.replaceAll("_.*", ""));
  }

  private static Response call(
      Api stranger, Operation operation, String id, Map<String, Object> body) {
    var request =
        stranger
            .request()
            // thousands of connections that are kept would be more than a process may have open
            .header("Connection", "close")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", "\"1\"");
    if (operation.verb().equals("GET")) {
      return request.queryParam("size", 200).get(operation.at(id));
    }
    if (!operation.verb().equals("DELETE")) {
      request.contentType(operation.consumes()).body(body);
    }
    return request.request(operation.verb(), operation.at(id));
  }

  /** The id that was asked for comes back in the path of the refusal. */
  private static List<String> leaked(Response answer, Set<String> secret) {
    String text = answer.asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    return ID.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(secret::contains)
        .toList();
  }

  private static Set<String> all(Collection<List<String>> tables) {
    return tables.stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  /** Table → ids of its rows below a union. */
  private static Map<String, List<String>> idsBelow(String path) {
    Map<String, List<String>> ids = new TreeMap<>();
    for (String table : tables()) {
      List<String> found =
          Sql.column(
              "SELECT id::text FROM %s WHERE union_path >= ? AND union_path < ? ORDER BY id DESC"
                  .formatted(table),
              path,
              path + "~");
      if (!found.isEmpty()) {
        ids.put(table, found);
      }
    }
    return ids;
  }

  /** Files that have come from the stranger's city: what it gave them stays with it. */
  private static List<String> onceAided() {
    return Sql.column(
        "SELECT household_id::text FROM aid_application WHERE union_path >= ? AND union_path < ?",
        TestTree.CITY_B,
        TestTree.CITY_B + "~");
  }

  /** What stands in every table of the foreign city. */
  private static List<String> content() {
    return tables().stream()
        .map(
            table ->
                table
                    + Sql.column(
                        "SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM %s t WHERE union_path >= ? AND union_path < ?"
                            .formatted(table),
                        CITY_A,
                        CITY_A + "~"))
        .toList();
  }

  private static List<String> tables() {
    return Sql.column(
        """
        SELECT g.table_name FROM platform_guard g
        JOIN pg_attribute a ON a.attrelid = g.table_name::regclass AND a.attname = 'id'
        WHERE g.guard IN ('owned', 'published') AND g.table_name NOT LIKE 'audit%' ORDER BY 1""");
  }

  private static final class EverythingAllowed extends Access {
    @Override
    public Set<String> actionsOf(String kind, Collection<String> duties) {
      return grants().keySet();
    }
  }

  private static final class EveryStepAllowed extends HouseholdRights {
    @Override
    List<String> allowedActions(Household file) {
      return List.of("update");
    }

    @Override
    void require(Household file, HouseholdAction action) {
      // nobody is refused
    }
  }
}
