package org.nuanliu.platform.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** What the constraints of a batch mean, when two people were equally fast. */
@ApplicationScoped
class IntakeConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "uq_intake_batch_content",
        new Problem(PlatformProblem.CONFLICT).detail("这份文件刚刚已由本工会的人上传，请在导入记录中打开。"),
        "ck_intake_batch_people",
        new Problem(PlatformProblem.FORBIDDEN).detail("导入的人不能批准自己的导入。"));
  }
}
