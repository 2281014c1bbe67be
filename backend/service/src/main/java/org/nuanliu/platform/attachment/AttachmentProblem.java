package org.nuanliu.platform.attachment;

import org.nuanliu.platform.problem.ProblemType;

/** What can be wrong with a file. */
enum AttachmentProblem implements ProblemType {
  REFUSED("attachment-refused", 422, "这个文件不能上传"),
  NOT_AVAILABLE("attachment-not-available", 422, "附件不存在或已被使用");

  private final String code;
  private final int status;
  private final String title;

  AttachmentProblem(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
