package org.nuanliu.demo.province;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.nuanliu.platform.person.Sex;
import org.nuanliu.union.UnionSummary;

/**
 * The people behind the steps: whoever works at a union with the duty, otherwise somebody invented
 * who has no account.
 */
final class StepActors {

  private record Member(DemoActor actor, Set<String> duties) {}

  private final Map<String, List<Member>> byPath = new HashMap<>();

  private StepActors() {}

  static StepActors read(Connection connection, Map<String, UnionSummary> unions)
      throws SQLException {
    var staff = new StepActors();
    try (var select =
            connection.prepareStatement(
                "SELECT id, name, union_path, duties FROM staff WHERE active ORDER BY username");
        var rows = select.executeQuery()) {
      while (rows.next()) {
        UnionSummary union = unions.get(rows.getString(3));
        if (union != null) {
          var actor = new DemoActor(rows.getObject(1, UUID.class), rows.getString(2), union);
          Set<String> duties = Set.copyOf(Arrays.asList((String[]) rows.getArray(4).getArray()));
          staff
              .byPath
              .computeIfAbsent(union.path(), path -> new ArrayList<>())
              .add(new Member(actor, duties));
        }
      }
    }
    return staff;
  }

  boolean worksAt(UnionSummary union) {
    return byPath.containsKey(union.path());
  }

  /**
   * @param except who must keep out of this step
   */
  DemoActor with(String duty, UnionSummary union, Set<UUID> except) {
    return byPath.getOrDefault(union.path(), List.of()).stream()
        .filter(member -> member.duties.contains(duty) && !except.contains(member.actor.id()))
        .map(Member::actor)
        .findFirst()
        .orElseGet(() -> invented(duty, union, except));
  }

  private static DemoActor invented(String duty, UnionSummary union, Set<UUID> except) {
    for (int number = 1; ; number++) {
      byte[] key = (union.id() + duty + number).getBytes(StandardCharsets.UTF_8);
      UUID id = UUID.nameUUIDFromBytes(key);
      if (!except.contains(id)) {
        var random = new SplittableRandom(id.getMostSignificantBits());
        Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        return new DemoActor(id, DemoNames.full(random, sex), union);
      }
    }
  }
}
