package org.nuanliu.household.clarity;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

/** A file 在档 of a test, put there by the owner: how it came there is not what is tested. */
final class ClarityFamily {

  static final Api REGISTRAR = Api.as(TestTree.GRASSROOTS_A1, "registrar");

  final UUID id = UUID.randomUUID();
  final String number;

  private ClarityFamily(String number) {
    this.number = number;
  }

  static ClarityFamily at(String unionPath) {
    TestTree.plant();
    var family = new ClarityFamily("四明确" + UUID.randomUUID());
    Sql.asOwner(
        """
        INSERT INTO household (id, union_path, number, state, head_name, file_level, category, main_cause, persons,
                               batch_measure, registrar_id, filed_on)
        VALUES (?, ?, ?, 'ACTIVE', '测试甲', '4', '1', '3', 3, '1', gen_random_uuid(), current_date)""",
        family.id,
        unionPath,
        family.number);
    return family;
  }

  String path() {
    return "/api/households/" + id + "/clarity";
  }

  Response read() {
    return REGISTRAR.get(path());
  }

  int version() {
    return read().path("version");
  }

  Response update(Map<String, Object> plan) {
    return REGISTRAR.put(version(), path(), plan);
  }

  void remove() {
    Sql.asOwner("DELETE FROM todo WHERE object_id = ?", id);
    Sql.asOwner("DELETE FROM household WHERE id = ?", id);
  }

  /** All four, in order. */
  static Map<String, Object> complete() {
    LocalDate today = TestDate.today();
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("contact", Map.of("kind", "person", "name", "王测试", "phone", "13912345678"));
    plan.put("deadline", today.plusMonths(6).toString());
    plan.put("path", "1");
    plan.put("target", "exit");
    plan.put("measures", List.of(measure(today.plusMonths(1))));
    return plan;
  }

  static Map<String, Object> measure(LocalDate dueOn) {
    return Map.of(
        "kind", "training",
        "fund", "union",
        "content", "参加家政培训",
        "responsible", "王测试",
        "dueOn", dueOn.toString());
  }
}
