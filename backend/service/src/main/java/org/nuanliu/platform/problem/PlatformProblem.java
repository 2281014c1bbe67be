package org.nuanliu.platform.problem;

/** Problems that any operation may answer with. */
public final class PlatformProblem {
  public static final ProblemType MALFORMED = new ProblemType("malformed", 400, "请求的格式不正确");
  public static final ProblemType INVALID = new ProblemType("invalid", 400, "填写的内容有误");
  public static final ProblemType KEY_MISSING =
      new ProblemType("idempotency-key-missing", 400, "请求缺少 Idempotency-Key");
  public static final ProblemType SIGN_IN_REQUIRED =
      new ProblemType("sign-in-required", 401, "请先登录");
  public static final ProblemType SIGN_IN_AGAIN =
      new ProblemType("sign-in-again", 401, "请重新登录以确认是您本人");
  public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "您没有这项操作的权限");
  public static final ProblemType NO_UNION = new ProblemType("no-union", 403, "您的账号还没有分配所属工会");
  public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "没有找到");
  public static final ProblemType METHOD_NOT_ALLOWED =
      new ProblemType("method-not-allowed", 405, "不支持这种请求方法");
  public static final ProblemType NOT_ACCEPTABLE =
      new ProblemType("not-acceptable", 406, "不支持所要求的返回格式");
  public static final ProblemType KEY_IN_FLIGHT =
      new ProblemType("idempotency-key-in-flight", 409, "同一请求正在处理中，请稍候");
  public static final ProblemType WRONG_STATE =
      new ProblemType("wrong-state", 409, "当前状态下不能进行这项操作");
  public static final ProblemType CONFLICT = new ProblemType("conflict", 409, "与已有的记录冲突");
  public static final ProblemType STALE = new ProblemType("stale", 412, "内容已被他人修改");
  public static final ProblemType TOO_LARGE = new ProblemType("too-large", 413, "提交的内容太大");
  public static final ProblemType MEDIA_TYPE =
      new ProblemType("unsupported-media-type", 415, "不支持这种内容格式");
  public static final ProblemType RULE = new ProblemType("rule", 422, "不符合规定");
  public static final ProblemType KEY_REUSED =
      new ProblemType("idempotency-key-reused", 422, "同一个 Idempotency-Key 用于了不同的请求");
  public static final ProblemType VERSION_REQUIRED =
      new ProblemType("version-required", 428, "请求缺少 If-Match");
  public static final ProblemType TOO_MANY =
      new ProblemType("too-many-requests", 429, "操作过于频繁，请稍后再试");
  public static final ProblemType INTERNAL = new ProblemType("internal", 500, "系统出现了意外的错误");
  public static final ProblemType UNAVAILABLE =
      new ProblemType("unavailable", 503, "服务暂时不可用，请稍后重试");

  private PlatformProblem() {}
}
