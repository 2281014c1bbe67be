package org.nuanliu.platform.problem;

/** Problems that any operation may answer with. */
public enum PlatformProblem implements ProblemType {
  MALFORMED("malformed", 400, "请求的格式不正确"),
  INVALID("invalid", 400, "填写的内容有误"),
  KEY_MISSING("idempotency-key-missing", 400, "请求缺少 Idempotency-Key"),
  SIGN_IN_REQUIRED("sign-in-required", 401, "请先登录"),
  SIGN_IN_AGAIN("sign-in-again", 401, "请重新登录以确认是您本人"),
  FORBIDDEN("forbidden", 403, "您没有这项操作的权限"),
  NO_UNION("no-union", 403, "您的账号还没有分配所属工会"),
  NOT_FOUND("not-found", 404, "没有找到"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "不支持这种请求方法"),
  NOT_ACCEPTABLE("not-acceptable", 406, "不支持所要求的返回格式"),
  KEY_IN_FLIGHT("idempotency-key-in-flight", 409, "同一请求正在处理中，请稍候"),
  WRONG_STATE("wrong-state", 409, "当前状态下不能进行这项操作"),
  CONFLICT("conflict", 409, "与已有的记录冲突"),
  STALE("stale", 412, "内容已被他人修改"),
  TOO_LARGE("too-large", 413, "提交的内容太大"),
  MEDIA_TYPE("unsupported-media-type", 415, "不支持这种内容格式"),
  RULE("rule", 422, "不符合规定"),
  KEY_REUSED("idempotency-key-reused", 422, "同一个 Idempotency-Key 用于了不同的请求"),
  VERSION_REQUIRED("version-required", 428, "请求缺少 If-Match"),
  TOO_MANY("too-many-requests", 429, "操作过于频繁，请稍后再试"),
  INTERNAL("internal", 500, "系统出现了意外的错误"),
  UNAVAILABLE("unavailable", 503, "服务暂时不可用，请稍后重试");

  private final String code;
  private final int status;
  private final String title;

  PlatformProblem(String code, int status, String title) {
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
