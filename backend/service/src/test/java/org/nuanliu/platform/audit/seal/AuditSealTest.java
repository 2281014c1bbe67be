package org.nuanliu.platform.audit.seal;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.audit.seal.AuditVerifier.Fault;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** Whatever somebody with the owner's rights does to the trail is found, and the place is named. */
@ApiTest
class AuditSealTest {

  private static final int CASES = 1000;

  /**
   * Each changes one sealed row {@code :id} or block; all are undone by the rollback of their
   * transaction.
   */
  private static final List<String> EDITS =
      List.of(
          "UPDATE audit_event SET action = 'nothing:happened' WHERE id = '%s'",
          "UPDATE audit_event SET actor_name = '别人' WHERE id = '%s'",
          "UPDATE audit_event SET at = at + interval '1 microsecond' WHERE id = '%s'",
          "UPDATE audit_event SET status = status + 1 WHERE id = '%s'",
          "UPDATE audit_event SET reason = 'x' WHERE id = '%s'",
          "UPDATE audit_event SET object_id = 'y' WHERE id = '%s'",
          "UPDATE audit_event SET xact = (xact::text::bigint + 1)::text::xid8 WHERE id = '%s'",
          "DELETE FROM audit_event WHERE id = '%s'",
          "INSERT INTO audit_event SELECT gen_random_uuid(), at, xact, union_path, staff_id, person_id, actor_name, action,"
              + " object_type, object_id, object_path, result, status, reason, criteria, origin, trace_id"
              + " FROM audit_event WHERE id = '%s'");

  @Inject AuditSealer sealer;
  @Inject AuditVerifier verifier;

  @Test
  @DisplayName("一千种改动全部被发现并定位")
  void everyTamperingIsFound() throws SQLException {
    for (int i = 0; i < CASES; i++) {
      Api.as(TestTree.COUNTY_A1, "auditor").get("/api/me");
    }
    sealEverything();
    assertThat(verifier.verify().findings()).isEmpty();

    var random = new Random(7);
    List<UUID> sealed = sealedEvents();
    Collections.shuffle(sealed, random);
    List<UUID> rows = sealed.subList(0, CASES);
    List<String> edits =
        rows.stream().map(row -> EDITS.get(random.nextInt(EDITS.size())).formatted(row)).toList();
    var findings = findingsAfter(edits);
    Set<UUID> located = findings.stream().map(AuditVerifier.Finding::row).collect(toSet());
    for (int i = 0; i < CASES; i++) {
      // An added copy is found under its own new id; all other edits under the row's.
      if (!edits.get(i).startsWith("INSERT")) {
        assertThat(located).as(edits.get(i)).contains(rows.get(i));
      }
    }
    assertThat(
            findings.stream()
                .filter(one -> one.fault() == Fault.ROW_ADDED && !rows.contains(one.row())))
        .hasSize((int) edits.stream().filter(edit -> edit.startsWith("INSERT")).count());
    System.out.println("audit tampering cases=" + CASES);
    assertThat(verifier.verify().findings()).isEmpty();
  }

  @Test
  @DisplayName("删掉、改写、重排区块也被发现")
  void tamperedBlocksAreFound() throws SQLException {
    Api.as(TestTree.COUNTY_A1, "auditor").get("/api/me");
    sealEverything();
    for (String edit :
        List.of(
            "DELETE FROM audit_block WHERE seq = 1",
            "UPDATE audit_block SET row_hashes = substr(row_hashes, 33) || substr(row_hashes, 1, 32) WHERE seq = 1",
            "UPDATE audit_block SET hash = previous WHERE seq = 1",
            "UPDATE audit_block SET signature = hash WHERE seq = 1",
            "UPDATE audit_block SET xact_to = (xact_to::text::bigint + 1)::text::xid8 WHERE seq = 1")) {
      assertThat(findingsAfter(List.of(edit))).as(edit).isNotEmpty();
    }
  }

  private void sealEverything() {
    sealer.seal();
  }

  /** Applies the edits, verifies, and puts everything back. */
  private List<AuditVerifier.Finding> findingsAfter(List<String> edits) throws SQLException {
    try (Connection owner = TestStack.asOwner();
        var statement = owner.createStatement()) {
      keepCopies(statement);
      for (String edit : edits) {
        assertThat(statement.executeUpdate(edit)).as(edit).isEqualTo(1);
      }
      try {
        return verifier.verify().findings();
      } finally {
        putBack(statement);
      }
    }
  }

  private static void keepCopies(Statement statement) throws SQLException {
    statement.execute("CREATE TEMP TABLE kept_event AS SELECT * FROM audit_event");
    statement.execute("CREATE TEMP TABLE kept_block AS SELECT * FROM audit_block");
  }

  private static void putBack(Statement statement) throws SQLException {
    statement.execute("DELETE FROM audit_event WHERE id NOT IN (SELECT id FROM kept_event)");
    statement.execute(
        "DELETE FROM audit_event e USING kept_event k WHERE k.id = e.id AND e IS DISTINCT FROM k");
    statement.execute("INSERT INTO audit_event SELECT * FROM kept_event ON CONFLICT DO NOTHING");
    statement.execute("DELETE FROM audit_block");
    statement.execute("INSERT INTO audit_block SELECT * FROM kept_block");
  }

  private static List<UUID> sealedEvents() throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (Connection owner = TestStack.asOwner();
        var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT e.id FROM audit_event e JOIN audit_block b ON e.id = ANY (b.row_ids)")) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    return ids;
  }
}
