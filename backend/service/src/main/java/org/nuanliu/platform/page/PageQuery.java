package org.nuanliu.platform.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** Which part of a list is wanted, in which order. The same parameters on every list. */
public class PageQuery {

  /** The deepest row that a list shows; whoever needs more narrows the filter or exports. */
  public static final int DEEPEST = 10_000;

  @Parameter(description = "页码，从 1 开始")
  @QueryParam("page")
  @DefaultValue("1")
  @Min(1)
  @Max(DEEPEST)
  public int page = 1;

  @Parameter(description = "每页条数，最多 200；页码×条数不超过 10000")
  @QueryParam("size")
  @DefaultValue("20")
  @Min(1)
  @Max(200)
  public int size = 20;

  @Parameter(description = "排序字段，前面加减号为倒序")
  @QueryParam("sort")
  @Pattern(regexp = "-?[a-zA-Z]{1,40}")
  public String sort;

  /**
   * Rows before this page. Checked here and not by a validated getter, because this class is a bean
   * and the validator would check the getter when it validates the bean.
   *
   * @throws Problem 400 beyond the deepest row
   */
  public int offset() {
    if ((long) page * size > DEEPEST) {
      throw new Problem(PlatformProblem.INVALID)
          .error("?page", "too-deep", "只能看到前 10000 条，请缩小查询范围");
    }
    return (page - 1) * size;
  }
}
