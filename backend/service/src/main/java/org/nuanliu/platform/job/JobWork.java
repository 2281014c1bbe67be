package org.nuanliu.platform.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.http.DatabaseFaults;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.time.Clocks;
import org.nuanliu.platform.trace.Trace;

/** One run of a job: finds out for whom, becomes him, does the work, says what came of it. */
@ApplicationScoped
class JobWork {

  private static final Logger LOG = Logger.getLogger(JobWork.class);

  /** A job whose nodes die again and again is what kills them. */
  private static final int MOST_ATTEMPTS = 10;

  private static final String NOT_ALLOWED = "您的账号已停用、调离或不再有这项权限，任务已停止。";

  @Inject JobRepository jobs;
  @Inject JobKinds kinds;
  @Inject JobOwner owner;
  @Inject JobProgress progress;
  @Inject JobFiles files;
  @Inject Scope scope;
  @Inject CurrentScope current;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Trace trace;
  @Inject FieldCipher cipher;
  @Inject ObjectMapper mapper;
  @Inject DatabaseFaults faults;

  /**
   * @param stopping whether this node is about to end
   * @return empty when nothing is left to do
   */
  Optional<JobOutcome> run(UUID id, BooleanSupplier stopping) {
    return OwnCall.of(() -> call(id, stopping));
  }

  private Optional<JobOutcome> call(UUID id, BooleanSupplier stopping) {
    Job job = scope.elevated("run-job", () -> jobs.findById(id));
    if (job == null || !job.isUnfinished()) {
      return Optional.empty();
    }
    current.enter(new UnionPath(job.unionPath));
    Caller who = owner.present(job).filter(one -> one.may(kinds.actionOf(job.kind))).orElse(null);
    if (who != null) {
      caller.set(who);
    }
    audit.begin("job:run", JobRunner.ORIGIN);
    boolean restarted = job.state == JobState.RUNNING;
    int attempt = QuarkusTransaction.requiringNew().call(() -> begin(id));
    var run =
        new ActiveJob(
            job,
            attempt,
            restarted,
            kinds.actionOf(job.kind),
            () -> parameters(job),
            new JobWatch(job, attempt, stopping, progress, owner),
            files,
            mapper);
    if (who == null) {
      return Optional.of(failed(run, null, NOT_ALLOWED, 403));
    }
    return attempt > MOST_ATTEMPTS
        ? Optional.of(failed(run, who, "任务多次中断，已停止。", 500))
        : work(run, who);
  }

  private int begin(UUID id) {
    Job job = jobs.lock(id).orElseThrow();
    job.begin(trace.id(), Clocks.machineTime());
    audit.object("job", id, job.unionPath);
    return job.attempt;
  }

  private String parameters(Job job) {
    return cipher.decrypt("job", "parameters", job.id, job.parameters);
  }

  private Optional<JobOutcome> work(ActiveJob run, Caller who) {
    try {
      run.checkCancelled();
      kinds.require(run.kind()).run(run);
      run.showLast();
      return Optional.of(run.outcome(who, JobState.DONE, null, 200));
    } catch (JobStopped e) {
      return stopped(run, who, e);
    } catch (IOException | RuntimeException e) {
      return Optional.of(fault(run, who, e));
    }
  }

  private static Optional<JobOutcome> stopped(ActiveJob run, Caller who, JobStopped stop) {
    return switch (stop.why()) {
      case CANCELLED -> Optional.of(ended(run, who, JobState.CANCELLED, null, 200));
      case NOT_ALLOWED -> Optional.of(failed(run, null, NOT_ALLOWED, 403));
      case LOST -> {
        run.discardResult();
        yield Optional.empty();
      }
      case NODE_STOPS -> {
        run.discardResult();
        throw stop;
      }
    };
  }

  private JobOutcome fault(ActiveJob run, Caller who, Exception cause) {
    Problem problem = faults.toProblem(cause).orElse(null);
    if (problem == null) {
      LOG.errorf(cause, "Job %s (%s) failed: %s", run.id(), run.kind(), trace.id());
      return failed(run, who, "系统出现了意外的错误。", PlatformProblem.INTERNAL.status());
    }
    if (problem.type() == PlatformProblem.UNAVAILABLE) {
      run.discardResult();
      throw problem;
    }
    return failed(run, who, sentence(problem), problem.type().status());
  }

  private static String sentence(Problem problem) {
    var details = problem.details(null, null);
    if (details.detail() != null) {
      return details.detail();
    }
    return details.errors().isEmpty()
        ? details.title() + "。"
        : details.title() + "：" + details.errors().getFirst().message();
  }

  private static JobOutcome failed(ActiveJob run, Caller who, String sentence, int status) {
    return ended(run, who, JobState.FAILED, sentence, status);
  }

  private static JobOutcome ended(
      ActiveJob run, Caller who, JobState state, String failure, int status) {
    run.discardResult();
    return run.outcome(who, state, failure, status);
  }
}
