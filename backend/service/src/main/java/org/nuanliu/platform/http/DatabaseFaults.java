package org.nuanliu.platform.http;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.nuanliu.platform.audit.AuditUnavailableException;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.postgresql.util.PSQLException;

/** What an error of the database means to the caller. */
@ApplicationScoped
public class DatabaseFaults {

  private static final Duration RETRY = Duration.ofSeconds(2);

  private final Map<String, Problem> byConstraint = new HashMap<>();

  DatabaseFaults(@All List<ConstraintProblems> rooms) {
    rooms.forEach(room -> byConstraint.putAll(room.byConstraint()));
  }

  /** Empty for what is no fault of the database but a defect. */
  public Optional<Problem> toProblem(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return Optional.of(problem);
      }
      if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
        return Optional.of(new Problem(PlatformProblem.STALE).detail("请重新打开后再修改。"));
      }
      if (cause instanceof AuditUnavailableException) {
        return unavailable();
      }
      if (cause instanceof PSQLException sql && sql.getSQLState() != null) {
        return bySqlState(sql);
      }
      // The pool says that it is exhausted with an exception that has no state.
      if (cause instanceof SQLTransientException
          || cause instanceof SQLException noState && noState.getSQLState() == null) {
        return unavailable();
      }
      // What made a commit fail stands beside the failure, not behind it.
      for (Throwable beside : cause.getSuppressed()) {
        Optional<Problem> problem = toProblem(beside);
        if (problem.isPresent()) {
          return problem;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> bySqlState(PSQLException cause) {
    String state = cause.getSQLState();
    return switch (state.substring(0, 2)) {
      case "23" -> Optional.ofNullable(byConstraint.get(constraint(cause)));
      // Text that PostgreSQL cannot hold or numbers beyond their range: only a client can send
      // them.
      case "22" -> Optional.of(new Problem(PlatformProblem.MALFORMED).detail("内容含有不能处理的字符或数值。"));
      // Connection lost, server shutting down, deadlock, lock timeout: nothing was done, try again.
      case "08", "40", "53", "55", "57" -> unavailable();
      default -> Optional.empty();
    };
  }

  private static String constraint(PSQLException cause) {
    var message = cause.getServerErrorMessage();
    return message == null ? null : message.getConstraint();
  }

  private static Optional<Problem> unavailable() {
    return Optional.of(new Problem(PlatformProblem.UNAVAILABLE).retryAfter(RETRY));
  }
}
