package org.nuanliu.platform.job;

import jakarta.enterprise.context.ApplicationScoped;

/** Work that needs a duty. */
@ApplicationScoped
class TestDutyJob implements JobKind {

  static final String KIND = "test-duty-job";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return "household:submit";
  }

  @Override
  public void run(JobRun run) {
    run.message("做完了。");
  }
}
