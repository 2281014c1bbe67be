package org.nuanliu.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.Caller;

/** One run of one job, as the work sees it. Belongs to one thread. */
final class ActiveJob implements JobRun {

  private final Job job;
  private final int attempt;
  private final boolean restarted;
  private final String action;
  private final Supplier<String> parameters;
  private final JobWatch watch;
  private final JobFiles files;
  private final ObjectMapper mapper;
  private StoredResult result;
  private String reason;
  private String criteria;

  ActiveJob(
      Job job,
      int attempt,
      boolean restarted,
      String action,
      Supplier<String> parameters,
      JobWatch watch,
      JobFiles files,
      ObjectMapper mapper) {
    this.job = job;
    this.attempt = attempt;
    this.restarted = restarted;
    this.action = action;
    this.parameters = parameters;
    this.watch = watch;
    this.files = files;
    this.mapper = mapper;
  }

  @Override
  public UUID id() {
    return job.id;
  }

  String kind() {
    return job.kind;
  }

  @Override
  public <T> T parameters(Class<T> type) {
    try {
      return mapper.readValue(parameters.get(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The parameters of job " + job.id + " cannot be read", e);
    }
  }

  @Override
  public boolean restarted() {
    return restarted;
  }

  @Override
  public long done() {
    return watch.done();
  }

  @Override
  public void progress(long done, Long total) {
    watch.progress(done, total);
  }

  @Override
  public void checkpoint(long done) {
    watch.checkpoint(done);
  }

  @Override
  public void checkCancelled() {
    watch.look();
  }

  @Override
  public void message(String sentence) {
    watch.message(sentence);
  }

  @Override
  public void result(String name, String mediaType, ResultWriter content) throws IOException {
    result = files.write(job.id, attempt, name, mediaType, content);
  }

  @Override
  public void reason(String text) {
    this.reason = text;
  }

  @Override
  public void criteria(String keyedHash) {
    this.criteria = keyedHash;
  }

  /** What the work said last, which may have come too soon after the last writing. */
  void showLast() {
    watch.write();
  }

  void discardResult() {
    if (result != null) {
      files.delete(result.storedAs());
      result = null;
    }
  }

  JobOutcome outcome(Caller who, JobState state, String failure, int status) {
    return new JobOutcome(
        job.id,
        attempt,
        new UnionPath(job.unionPath),
        action,
        who,
        state,
        failure,
        status,
        result,
        reason,
        criteria);
  }
}
