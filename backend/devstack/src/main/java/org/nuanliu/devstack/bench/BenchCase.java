package org.nuanliu.devstack.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nuanliu.devstack.lab.LabHttp;
import org.nuanliu.devstack.lab.LabPerson;

/**
 * One kind of request.
 *
 * @param slug for folders
 * @param name as the report calls it
 * @param goal least share of pgbench's throughput at 16 clients, in per cent
 * @param targets paths that are asked for at random
 * @param body of a POST, which gets an idempotency key of its own each time; null for GET
 * @param check refuses an answer that is not what a user would want
 */
record BenchCase(
    String slug,
    String name,
    int goal,
    LabPerson person,
    List<String> targets,
    String body,
    Consumer<LabHttp.Answer> check) {

  static final String JSON = "application/json";

  boolean writes() {
    return body != null;
  }

  Map<String, String> headers(String token, String key) {
    return writes()
        ? Map.of("Authorization", "Bearer " + token, "Content-Type", JSON, "Idempotency-Key", key)
        : Map.of("Authorization", "Bearer " + token);
  }
}
