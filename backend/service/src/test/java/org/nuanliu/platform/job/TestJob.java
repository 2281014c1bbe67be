package org.nuanliu.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.security.CurrentCaller;

/** Work that does what a test asks for. Anybody may do it. */
@ApplicationScoped
class TestJob implements JobKind {

  static final String KIND = "test-job";

  /**
   * @param what {@code rows}, {@code wait} until it is stopped, {@code refuse} or {@code break}
   */
  record Plan(String what, long rows) {}

  /** What a run saw: whether it was a restart, where it began, whose scope and duties it had. */
  record Seen(boolean restarted, long from, String scope, String duties) {}

  private static final Map<UUID, List<Seen>> RUNS = new ConcurrentHashMap<>();

  @Inject CurrentCaller caller;
  @Inject CurrentScope scope;

  static List<Seen> runs(UUID job) {
    return RUNS.getOrDefault(job, List.of());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return "me:read";
  }

  @Override
  public void run(JobRun run) throws IOException {
    RUNS.computeIfAbsent(run.id(), id -> new CopyOnWriteArrayList<>())
        .add(
            new Seen(
                run.restarted(),
                run.done(),
                scope.path().orElseThrow().value(),
                caller.get().duties().toString()));
    Plan plan = run.parameters(Plan.class);
    switch (plan.what()) {
      case "wait" -> waitUntilStopped(run);
      case "refuse" -> throw new Problem(PlatformProblem.RULE).detail("第 3 行的工会不存在。");
      case "break" -> throw new IllegalStateException("row 17 of 张三");
      default -> writeRows(run, plan.rows());
    }
  }

  private static void waitUntilStopped(JobRun run) {
    for (long i = 1; ; i++) {
      run.progress(i, null);
      sleep();
    }
  }

  private static void writeRows(JobRun run, long rows) throws IOException {
    run.result(
        "结果.txt",
        "text/plain",
        out -> {
          for (long i = run.done() + 1; i <= rows; i++) {
            out.write(("第 " + i + " 行\n").getBytes(StandardCharsets.UTF_8));
            run.progress(i, rows);
          }
        });
    run.message("共 " + rows + " 行。");
    run.reason("写了 " + rows + " 行");
  }

  private static void sleep() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
