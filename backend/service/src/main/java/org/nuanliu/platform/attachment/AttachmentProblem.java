package org.nuanliu.platform.attachment;

import org.nuanliu.platform.problem.ProblemType;

/** What can be wrong with a file. */
final class AttachmentProblem {
  static final ProblemType REFUSED = new ProblemType("attachment-refused", 422, "这个文件不能上传");
  static final ProblemType NOT_AVAILABLE =
      new ProblemType("attachment-not-available", 422, "附件不存在或已被使用");

  private AttachmentProblem() {}
}
