package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** Staff that are there already, as the service would have written them. */
@ApplicationScoped
class StaffFixture {

  /** A person as she typed her data. */
  record Person(UUID id, String subject, String name, String idNumber) {}

  private static final AtomicInteger BORN = new AtomicInteger();
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  @Inject FieldCipher cipher;
  @Inject BlindIndex index;

  /** Another valid ID number with each call; of nobody, because the area does not exist. */
  static String idNumber() {
    int person = BORN.getAndIncrement();
    String body = "419999%04d0101%03d".formatted(1960 + person / 900, 100 + person % 900);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  Person place(String path, String... duties) {
    TestTree.plant();
    UUID id = UUID.randomUUID();
    var person =
        new Person(
            id, UUID.randomUUID().toString(), "在册" + id.toString().substring(0, 6), idNumber());
    try (var owner = TestStack.asOwner();
        var insert =
            owner.prepareStatement(
                """
                INSERT INTO staff (id, union_path, issuer, subject, username, name, id_number, id_number_bi, mobile, duties)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
      insert.setObject(1, id);
      insert.setString(2, path);
      insert.setString(3, TestStack.issuer().url());
      insert.setString(4, person.subject());
      insert.setString(5, "u" + id.toString().substring(0, 8));
      insert.setString(6, person.name());
      insert.setString(7, cipher.encrypt("staff", "id_number", id, person.idNumber()));
      insert.setBytes(8, index.of("person.id-number", person.idNumber()));
      insert.setString(9, cipher.encrypt("staff", "mobile", id, "13812341234"));
      insert.setArray(10, owner.createArrayOf("text", duties));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return person;
  }

  /** What the table says about somebody: {@code union_path|active|duties}; null when absent. */
  static String row(String column, Object value) {
    try (var owner = TestStack.asOwner();
        var query =
            owner.prepareStatement(
                "SELECT union_path || '|' || active || '|' || array_to_string(duties, ',') FROM staff WHERE "
                    + column
                    + " = ?")) {
      query.setObject(1, value);
      try (var rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A request for somebody new, whom nobody has ever heard of. */
  static Map<String, Object> creation(String path, String... duties) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("unionId", TestTree.unionId(path));
    wanted.put("username", "u" + UUID.randomUUID().toString().substring(0, 8));
    wanted.put("name", "新来的");
    wanted.put("idNumber", StaffFixture.idNumber());
    wanted.put("duties", List.of(duties));
    return wanted;
  }

  static Map<String, Object> moveTo(String path) {
    return Map.of("unionId", TestTree.unionId(path), "reason", "工作调动");
  }
}
