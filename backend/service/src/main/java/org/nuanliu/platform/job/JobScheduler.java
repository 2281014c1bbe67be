package org.nuanliu.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.platform.time.Clocks;

/**
 * The nodes' common list of tasks (db-scheduler): each task is taken by one node, which must show
 * signs of life while it works, or another takes it over.
 */
@ApplicationScoped
class JobScheduler {

  /** Name of the task that runs one job; its instance is the job's id. */
  static final String TASK = "job";

  /** How many signs of life may be missing. */
  private static final int MISSED_HEARTBEATS = 6;

  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  @ConfigProperty(name = "nuanliu.job.threads")
  int threads;

  @ConfigProperty(name = "nuanliu.job.poll")
  Duration poll;

  @ConfigProperty(name = "nuanliu.job.heartbeat")
  Duration heartbeat;

  @Inject DataSource dataSource;
  @Inject JobRunner runner;
  @Inject RecurringRunner recurring;
  @Inject @All List<RecurringWork> works;
  @Inject TransactionSynchronizationRegistry transactions;
  @Inject @CommandLineArguments String[] command;

  private final OneTimeTask<Void> task =
      Tasks.oneTime(TASK)
          // What a job itself does wrong ends it; only the machinery's own faults come here.
          .onFailure(
              (failed, operations) ->
                  operations.reschedule(failed, Clocks.machineTime().plus(RETRY)))
          .execute((instance, context) -> runner.run(UUID.fromString(instance.getId())));

  private volatile Scheduler scheduler;

  /** A command of the operator borrows the service for a moment and takes no work. */
  void start(@Observes StartupEvent event) {
    if (command.length == 0) {
      scheduler = node();
      scheduler.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (scheduler != null) {
      runner.stopping();
      scheduler.stop();
    }
  }

  /** One more node, as far as the tasks are concerned; not started. */
  Scheduler node() {
    return Scheduler.create(dataSource, List.of(task))
        .startTasks(works.stream().map(this::recurringTask).toList())
        .threads(threads)
        .pollUsingLockAndFetch(0.5, 1.0)
        .pollingInterval(poll)
        .heartbeatInterval(heartbeat)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .shutdownMaxWait(LONGEST_STOP)
        .build();
  }

  /** Part of the running transaction; this node looks at once when it is committed. */
  void schedule(UUID job) {
    client().schedule(task.instance(job.toString()), Clocks.machineTime());
    transactions.registerInterposedSynchronization(new LookOnceCommitted());
  }

  private SchedulerClient client() {
    return SchedulerClient.Builder.create(dataSource, List.<Task<?>>of(task)).build();
  }

  private RecurringTask<Void> recurringTask(RecurringWork work) {
    return Tasks.recurring(work.name(), work.rhythm().schedule())
        .execute((instance, context) -> recurring.run(work));
  }

  private final class LookOnceCommitted implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Only the outcome matters.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED && scheduler != null) {
        scheduler.triggerCheckForDueExecutions();
      }
    }
  }
}
