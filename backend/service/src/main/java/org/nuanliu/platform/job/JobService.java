package org.nuanliu.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.crypto.UndecryptableException;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.time.Clocks;

/** A person's own jobs: starting, watching, cancelling, fetching the result. */
@ApplicationScoped
class JobService implements Jobs {

  private static final Logger LOG = Logger.getLogger(JobService.class);
  private static final Duration RETRY = Duration.ofSeconds(10);

  /** A result on its way out. */
  record Download(JobDetail.JobResult result, InputStream bytes) {}

  @Inject JobRepository jobs;
  @Inject JobKinds kinds;
  @Inject JobScheduler scheduler;
  @Inject JobFiles files;
  @Inject JobLimits limits;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject FieldCipher cipher;
  @Inject ObjectMapper mapper;

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public JobDetail start(String kind, String title, Object parameters) {
    kinds.require(kind);
    Caller who = caller.get();
    jobs.lockStarts(who.staffId());
    int most = limits.unfinishedPerPerson();
    if (jobs.countUnfinished(who.staffId()) >= most) {
      throw new Problem(JobProblem.TOO_MANY).detail("同时最多有 " + most + " 个后台任务在进行，请等待完成或取消其中一个后再试。");
    }
    var job = new Job();
    job.id = Ids.next();
    job.unionPath = who.unionPath();
    job.staffId = who.staffId();
    job.kind = kind;
    job.title = title;
    job.parameters = cipher.encrypt("job", "parameters", job.id, json(parameters));
    job.duties = who.duties().toArray(String[]::new);
    job.createdAt = Clocks.machineTime();
    jobs.persistAndFlush(job);
    scheduler.schedule(job.id);
    audit.object("job", job.id, job.unionPath);
    return detail(job);
  }

  @Override
  @Transactional
  public JobDetail get(UUID id) {
    return detail(find(id));
  }

  /**
   * @param unfinished only those that wait or run
   */
  @Transactional
  Page<JobDetail> list(boolean unfinished, PageQuery page) {
    PanacheQuery<Job> own =
        jobs.find(
            "staffId = ?1" + (unfinished ? " and finishedAt is null" : ""),
            Sort.descending("createdAt", "id"),
            caller.get().staffId());
    int offset = page.offset();
    long total = own.count();
    return Page.of(
        own.range(offset, offset + page.size - 1).stream().map(this::detail).toList(), page, total);
  }

  /** What has not begun ends at once; what runs ends when the work next looks. */
  @Transactional
  JobDetail cancel(UUID id) {
    Job job = find(id);
    jobs.getEntityManager().refresh(job, LockModeType.PESSIMISTIC_WRITE);
    audit.object("job", id, job.unionPath);
    if (!job.isUnfinished()) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("任务已经结束，不能取消。")
          .allowedActions(allowed(job));
    }
    job.cancelRequested = true;
    if (job.state == JobState.WAITING) {
      job.end(JobState.CANCELLED, null, Clocks.machineTime());
    }
    jobs.flush();
    return detail(job);
  }

  @Transactional
  Download download(UUID id) {
    Job job = find(id);
    audit.object("job", id, job.unionPath);
    if (!caller.get().may(kinds.actionOf(job.kind))) {
      throw new Problem(PlatformProblem.FORBIDDEN);
    }
    if (job.resultName == null || isGone(job)) {
      throw Problem.notFound().detail("没有结果文件，或者已经过期删除；需要时请重新办理。");
    }
    try {
      return new Download(detail(job).result(), files.read(job.id, job.resultStoredAs));
    } catch (IOException | UndecryptableException e) {
      LOG.errorf(e, "The result of job %s cannot be read", id);
      throw new Problem(PlatformProblem.UNAVAILABLE).retryAfter(RETRY);
    }
  }

  private Job find(UUID id) {
    return jobs.findOwn(id, caller.get().staffId()).orElseThrow(Problem::notFound);
  }

  private JobDetail detail(Job job) {
    return JobDetail.from(job, allowed(job));
  }

  private List<String> allowed(Job job) {
    List<String> actions = new ArrayList<>();
    if (job.isUnfinished() && !job.cancelRequested) {
      actions.add("cancel");
    }
    if (job.resultName != null && !isGone(job) && caller.get().may(kinds.actionOf(job.kind))) {
      actions.add("download");
    }
    return actions;
  }

  private static boolean isGone(Job job) {
    Instant now = Clocks.machineTime();
    return job.resultStoredAs == null || !job.resultExpiresAt.isAfter(now);
  }

  private String json(Object parameters) {
    try {
      return mapper.writeValueAsString(parameters);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Parameters of a job must be JSON", e);
    }
  }
}
