package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** What the constraints of batches mean, when two people were equally fast. */
@ApplicationScoped
class BatchConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.ofEntries(
        Map.entry("ck_aid_batch_people", keepApart()),
        Map.entry("ck_aid_batch_cashier", keepApart()),
        Map.entry("ck_aid_doubt_ruling_people", keepApart()),
        Map.entry("ck_aid_refund_people", keepApart()),
        Map.entry(
            "ck_aid_batch_own_interest",
            new Problem(PlatformProblem.FORBIDDEN).detail("批次里有您本人或者家属，须由他人办理。")),
        Map.entry(
            "uq_aid_refund_line", new Problem(PlatformProblem.CONFLICT).detail("这一笔已有人登记退款，请先处理。")),
        Map.entry("ck_aid_batch_frozen", new Problem(PlatformProblem.WRONG_STATE)),
        Map.entry("ck_aid_batch_settled", new Problem(PlatformProblem.WRONG_STATE)),
        Map.entry(
            "ck_aid_batch_goods",
            new Problem(PlatformProblem.RULE).error("/method", "public-money", "财政资金须打卡发放，不能发实物")),
        Map.entry("ck_aid_batch_sum", new Problem(PlatformProblem.RULE).detail("各笔相加与申报的笔数、金额不符。")),
        Map.entry("uq_aid_batch_line_application", taken()),
        Map.entry("uq_aid_batch_line_reissue", taken()),
        Map.entry(
            "uq_aid_return_file_content",
            new Problem(PlatformProblem.CONFLICT).detail("这个回盘文件已经导入过。")),
        Map.entry(
            "uq_aid_doubt_ruling_open",
            new Problem(PlatformProblem.CONFLICT).detail("这一笔已有人提出认定，请先处理。")));
  }

  private static Problem keepApart() {
    return new Problem(PlatformProblem.FORBIDDEN).detail("编制、复核、审批和发放必须由不同的人办理。");
  }

  private static Problem taken() {
    return new Problem(PlatformProblem.CONFLICT).detail("有一笔已在其他批次里。");
  }
}
