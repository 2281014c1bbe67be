package org.nuanliu.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.nuanliu.platform.problem.ProblemDetails;

/**
 * Writes into the contract what holds for every operation: the problem answers and the key of a
 * POST.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

  private static final Map<Integer, String> READING =
      new TreeMap<>(
          Map.of(
              400, "请求的格式不正确",
              401, "没有登录",
              403, "没有权限",
              404, "没有找到，或不在所属范围内",
              406, "不支持所要求的返回格式",
              429, "操作过于频繁",
              500, "系统出现了意外的错误",
              503, "服务暂时不可用"));

  private static final Map<Integer, String> WRITING =
      new TreeMap<>(
          Map.of(
              409, "当前状态不允许，或同一请求正在处理",
              412, "内容已被他人修改",
              413, "提交的内容太大",
              415, "不支持这种内容格式",
              422, "不符合规定",
              428, "请求缺少 If-Match"));

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    contract.getPaths().getPathItems().values().forEach(ContractFilter::complete);
  }

  private static void complete(PathItem path) {
    path.getOperations()
        .forEach(
            (method, operation) -> {
              READING.forEach((status, text) -> addProblem(operation, status, text));
              if (method != PathItem.HttpMethod.GET) {
                WRITING.forEach((status, text) -> addProblem(operation, status, text));
              }
              if (method == PathItem.HttpMethod.POST && !keepsNothing(operation)) {
                operation.addParameter(idempotencyKey());
              }
            });
  }

  /** A question too long for an address: nothing is stored, so nothing can happen twice. */
  private static boolean keepsNothing(Operation operation) {
    return operation.getExtensions() != null
        && operation.getExtensions().containsKey(Contract.KEEPS_NOTHING);
  }

  private static void addProblem(Operation operation, int status, String text) {
    operation.getResponses().addAPIResponse(String.valueOf(status), problem(text));
  }

  private static APIResponse problem(String text) {
    return OASFactory.createAPIResponse()
        .description(text)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    ProblemDetails.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("ProblemDetails"))));
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .required(true)
        .description("同一操作重复提交时使用同一个值，建议用 UUID")
        .schema(
            OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .minLength(16)
                .maxLength(255));
  }
}
