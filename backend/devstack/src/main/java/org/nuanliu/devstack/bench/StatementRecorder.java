package org.nuanliu.devstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanliu.devstack.lab.LabDatabase;
import org.nuanliu.devstack.lab.LabHttp;

/**
 * Listens to what the service says to the database for one request, so that pgbench runs the same
 * statements, whatever the service becomes.
 */
final class StatementRecorder {

  /** A statement with its values in place. */
  record Statement(String sql, List<String> values) {}

  private static final Pattern EXECUTED =
      Pattern.compile("(?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
  private static final Pattern VALUE =
      Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')", Pattern.DOTALL);

  private final LabDatabase database;

  StatementRecorder(LabDatabase database) {
    this.database = database;
  }

  interface Request {
    void send() throws IOException, InterruptedException;
  }

  /** The transaction that carried the event of the call, from its first statement to its last. */
  List<Statement> record(Request request) throws IOException, SQLException, InterruptedException {
    Path log = database.statementLog();
    database.logStatements(true);
    long from = Files.size(log);
    request.send();
    database.logStatements(false);
    List<List<Statement>> found =
        transactions(log, from).stream()
            .filter(
                transaction ->
                    transaction.stream()
                        .anyMatch(statement -> statement.sql().contains("INSERT INTO audit_event")))
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException("一次请求应有一个事务，记录到 " + found.size() + " 个");
    }
    return found.getFirst();
  }

  private static List<List<Statement>> transactions(Path log, long from) throws IOException {
    Map<String, List<Statement>> open = new HashMap<>();
    List<List<Statement>> complete = new ArrayList<>();
    byte[] all = Files.readAllBytes(log);
    String recorded = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
    for (String line : recorded.lines().toList()) {
      JsonNode entry = LabHttp.JSON.readTree(line);
      Matcher executed = EXECUTED.matcher(entry.path("message").asText());
      if (!entry.path("user").asText().equals("nuanliu_app") || !executed.matches()) {
        continue;
      }
      String session = entry.path("session_id").asText();
      String sql = executed.group(1).strip();
      if (sql.startsWith("BEGIN")) {
        open.put(session, new ArrayList<>());
      } else if (sql.equals("COMMIT")) {
        complete.add(open.remove(session));
      } else if (open.containsKey(session)) {
        open.get(session).add(new Statement(sql, values(entry.path("detail").asText())));
      }
    }
    complete.removeIf(java.util.Objects::isNull);
    return complete;
  }

  private static List<String> values(String detail) {
    List<String> values = new ArrayList<>();
    Matcher value = VALUE.matcher(detail);
    while (value.find()) {
      values.add(value.group(2));
    }
    return values;
  }
}
