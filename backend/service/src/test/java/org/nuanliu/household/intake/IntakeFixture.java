package org.nuanliu.household.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.TestPersons;

/** Workbooks of families who do not exist, and the calls that import them. */
final class IntakeFixture {

  static final String PATH = "/api/household-intakes";

  private IntakeFixture() {}

  /** A laid-off worker with wife and a child at school: nothing is missing. */
  static Map<String, String> family() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("建档标准", "区县级");
    row.put("困难类别", "低保户");
    row.put("人员类型", "困难城镇职工");
    row.put("户主姓名", "测试甲");
    row.put("户主身份证号", TestPersons.idNumber(LocalDate.of(1980, 3, 1), true));
    person(row, "户主");
    row.put("户主政治面貌", "群众");
    row.put("户主工作状态", "失(无)业");
    row.put("户主手机号码", "１３８００００００01");
    row.put("户主月收入（元）", "600");
    row.put("户主参加工作时间", "2001年7月1日");
    row.put("户主所属行业", "居民服务、修理和其他服务业");
    row.put("家庭成员1姓名", "测试乙");
    row.put("家庭成员1与户主关系", "妻子");
    row.put("家庭成员1身份证号", TestPersons.idNumber(LocalDate.of(1982, 5, 1), false));
    person(row, "家庭成员1");
    row.put("家庭成员1人员身份", "失(无)业");
    row.put("家庭成员1月收入（元）", "0");
    row.put("家庭住址", "测试路 1 号院");
    row.put("户口所在地", "410102");
    row.put("住房类型", "政府廉租房");
    row.put("主要致困原因", "下岗失业");
    row.put("次要致困原因", "子女上学");
    row.put("年支出：因学支出（元）", "3,000.00");
    row.put("是否解困脱困对象", "否");
    row.put("开户银行", "某某银行");
    row.put("账户类型", "存折");
    row.put("银行账号", TestPersons.passbook());
    row.put("开户人", "测试甲");
    row.put("两套及以上住房", "否");
    row.put("开办商铺或者雇工", "否");
    row.put("高收费私立学校或者自费留学", "否");
    row.put("经常使用机动车", "否");
    row.put("同意书版本", "2017");
    row.put("同意方式", "纸质签名");
    row.put("同意日期", "2017/12/20");
    return row;
  }

  private static void person(Map<String, String> row, String who) {
    row.put(who + "民族", "汉族");
    row.put(who + "健康状况", "良好");
    row.put(who + "劳模类型", "非劳模");
    row.put(who + "医保状况", "城镇职工医保");
    row.put(who + "婚姻状况", "已婚");
    row.put(who + "户口类型", "非农业");
  }

  static Map<String, String> with(Map<String, String> row, String heading, String value) {
    Map<String, String> changed = new LinkedHashMap<>(row);
    changed.put(heading, value);
    return changed;
  }

  static byte[] csv(List<Map<String, String>> rows) {
    return csv(rows, StandardCharsets.UTF_8);
  }

  static byte[] csv(List<Map<String, String>> rows, Charset charset) {
    Set<String> headings = new LinkedHashSet<>();
    rows.forEach(row -> headings.addAll(row.keySet()));
    List<String> lines = new ArrayList<>();
    lines.add(line(List.copyOf(headings)));
    for (Map<String, String> row : rows) {
      lines.add(line(headings.stream().map(heading -> row.getOrDefault(heading, "")).toList()));
    }
    return String.join("\r\n", lines).getBytes(charset);
  }

  private static String line(List<String> cells) {
    return String.join(
        ",", cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList());
  }

  static Response upload(Api who, String name, byte[] content) {
    return who.request()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .multiPart("file", name, content, "application/octet-stream")
        .post(PATH);
  }

  /** Uploads and waits for the verdict. */
  static Response checked(Api who, byte[] content) {
    return checked(who, "名单.csv", content);
  }

  static Response checked(Api who, String name, byte[] content) {
    Response uploaded = upload(who, name, content);
    assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(200);
    return await(who, uploaded.path("id"), "CHECKING");
  }

  /** Waits until the batch stands elsewhere. */
  static Response await(Api who, String id, String state) {
    for (int i = 0; i < 600; i++) {
      Response batch = who.get(PATH + "/{id}", id);
      if (!state.equals(batch.path("state"))) {
        return batch;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("Import " + id + " stays " + state);
  }

  /** Takes a step against the present version. */
  static Response step(Api who, String id, String action, Object body) {
    int version = who.get(PATH + "/{id}", id).path("version");
    return who.post(version, PATH + "/{id}/" + action, body, id);
  }

  /** Submits, lets another approve, and waits until all is loaded. */
  static Response loaded(Api importer, Api approver, String id, String choice) {
    Response submitted = step(importer, id, "submit", Map.of("choice", choice));
    assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
    Response approved =
        step(approver, id, "approve", Map.of("mark", submitted.<String>path("mark")));
    assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
    return await(importer, id, "LOADING");
  }
}
