package org.nuanliu.testing;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the audit trail as its owner, to see what a call has left. */
public final class AuditEvents {

  /** What stands in one event. */
  public record Event(
      String action,
      String result,
      int status,
      String actor,
      String objectType,
      String objectId,
      String reason) {}

  private AuditEvents() {}

  /** The events of one call; a refusal may be written a moment after its answer. */
  public static List<Event> of(Response response) {
    String trace = response.header("Trace-Id");
    try {
      for (int attempt = 0; attempt < 40; attempt++) {
        List<Event> events = read(trace);
        if (!events.isEmpty()) {
          return events;
        }
        Thread.sleep(50);
      }
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Event> read(String trace) throws SQLException {
    try (Connection owner = TestStack.asOwner();
        var query =
            owner.prepareStatement(
                "SELECT action, result, status, actor_name, object_type, object_id, reason FROM audit_event WHERE trace_id = ?")) {
      query.setString(1, trace);
      List<Event> events = new ArrayList<>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          events.add(
              new Event(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getInt(3),
                  rows.getString(4),
                  rows.getString(5),
                  rows.getString(6),
                  rows.getString(7)));
        }
      }
      return events;
    }
  }
}
