package org.nuanliu.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Makes values for schemas of the contract: mostly of the right shape, often at its edge, sometimes
 * beyond it.
 */
final class ValueMaker {

  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "a",
          "张三",
          "𠮷野家·买买提",
          "e\u0301",
          "\u0000",
          "\u202E反向",
          "\uD800",
          "'; DROP TABLE staff; --",
          "<script>alert(1)</script>",
          "${jndi:ldap://127.0.0.1/a}",
          "%00%0a%0d",
          "\r\nSet-Cookie: a=b",
          "=1+1",
          "../../etc/passwd",
          "１２３４",
          "1e9",
          "-1",
          "99999999999999999999",
          "0.001",
          "1.",
          "2026-02-30",
          "0000-00-00",
          "+292278994-08-17",
          "11010519491231002X",
          "x".repeat(5000));

  private static final int DEEPEST = 6;

  private final OpenAPI contract;
  private final Random random;

  ValueMaker(OpenAPI contract, Random random) {
    this.contract = contract;
    this.random = random;
  }

  Object value(Schema<?> schema) {
    return value(schema, 0);
  }

  /** A text for a path or a query. */
  String text(Schema<?> schema) {
    Object value = value(schema);
    return value instanceof Map || value instanceof List ? "[]" : String.valueOf(value);
  }

  private Object value(Schema<?> declared, int depth) {
    Schema<?> schema = resolve(declared);
    if (schema == null || depth > DEEPEST || chance(3)) {
      return anything();
    }
    if (schema.getEnum() != null && !chance(10)) {
      return schema.getEnum().get(random.nextInt(schema.getEnum().size()));
    }
    if (schema.getProperties() != null) {
      return object(schema, depth);
    }
    String type = schema.getType() == null ? "string" : schema.getType();
    return switch (type) {
      case "array" -> array(schema, depth);
      case "integer", "number" -> random.nextBoolean() ? random.nextInt(100) : random.nextLong();
      case "boolean" -> random.nextBoolean();
      case "object" -> Map.of("key", anything());
      default -> string(schema);
    };
  }

  private Map<String, Object> object(Schema<?> schema, int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    schema
        .getProperties()
        .forEach(
            (name, property) -> {
              if (!chance(12)) {
                object.put(name, value(property, depth + 1));
              }
            });
    if (chance(15)) {
      object.put(
          List.of("id", "unionPath", "version", "state", "approvedBy").get(random.nextInt(5)),
          anything());
    }
    return object;
  }

  private List<Object> array(Schema<?> schema, int depth) {
    List<Object> items = new ArrayList<>();
    int length = chance(40) ? 1500 : random.nextInt(4);
    for (int i = 0; i < length; i++) {
      items.add(value(schema.getItems(), depth + 1));
    }
    return items;
  }

  private Object string(Schema<?> schema) {
    if (chance(4)) {
      return NASTY.get(random.nextInt(NASTY.size()));
    }
    String format = schema.getFormat() == null ? "" : schema.getFormat();
    return switch (format) {
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "date" ->
          "20%02d-%02d-%02d"
              .formatted(random.nextInt(30), 1 + random.nextInt(13), 1 + random.nextInt(31));
      case "date-time" -> "2026-11-24T08:00:00+08:00";
      default ->
          schema.getExample() != null && random.nextBoolean()
              ? schema.getExample().toString()
              : "文".repeat(1 + random.nextInt(30));
    };
  }

  private Object anything() {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> random.nextLong();
      case 2 -> random.nextBoolean();
      case 3 -> List.of();
      case 4 -> Map.of();
      default -> NASTY.get(random.nextInt(NASTY.size()));
    };
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private Schema<?> resolve(Schema<?> schema) {
    Schema<?> found = schema;
    while (found != null && found.get$ref() != null) {
      String name = found.get$ref().substring(found.get$ref().lastIndexOf('/') + 1);
      found = contract.getComponents().getSchemas().get(name);
    }
    return found != null && found.getAllOf() != null && !found.getAllOf().isEmpty()
        ? resolve(found.getAllOf().get(0))
        : found;
  }
}
