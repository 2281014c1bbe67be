package org.nuanliu.platform.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

/** Starts jobs as a room would in the call of a person. */
@ApplicationScoped
class JobStarter {

  /** A person of the tests: the one of {@link TestTree#tokenOf}. */
  record Person(String who, String path, String... duties) {

    String subject() {
      return who + path + Arrays.toString(duties);
    }

    UUID staffId() {
      TestTree.tokenOf(who, path, duties);
      return UUID.fromString(
          Sql.column("SELECT id FROM staff WHERE subject = ?", subject()).getFirst());
    }
  }

  @Inject Jobs jobs;
  @Inject CurrentCaller caller;
  @Inject CurrentScope scope;
  @Inject EntityManager entities;

  /** Lets the tasks of this transaction wait for an hour, so that no node takes them up. */
  void postpone() {
    entities
        .createNativeQuery(
            """
            UPDATE scheduled_tasks SET execution_time = now() + interval '1 hour'
            WHERE xmin = pg_current_xact_id()::xid AND task_name = 'job'""")
        .executeUpdate();
  }

  UUID start(Person person, String what, long rows) {
    return start(person, TestJob.KIND, new TestJob.Plan(what, rows), () -> {});
  }

  /**
   * @param before what else happens in the transaction
   */
  @ActivateRequestContext
  UUID start(Person person, String kind, Object plan, Runnable before) {
    UUID staffId = person.staffId();
    caller.set(
        new Caller(
            staffId,
            "测试员",
            TestTree.unionId(person.path()),
            "测试工会",
            person.path(),
            "county",
            Set.of(person.duties()),
            Set.of()));
    scope.enter(new UnionPath(person.path()));
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              UUID id = jobs.start(kind, "测试任务", plan).id();
              before.run();
              return id;
            });
  }
}
