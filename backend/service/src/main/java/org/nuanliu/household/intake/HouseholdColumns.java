package org.nuanliu.household.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.nuanliu.dictionary.CodeItem;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.sheet.CellKind;
import org.nuanliu.platform.sheet.SheetColumn;

/**
 * The columns of the workbook: the headings of the national form, family members side by side
 * (domain rules §1.2, 1.3), labels as the values of exchange (§1.5). The key of a column is the
 * pointer of its field in the form; of an income or expense, its kind.
 */
@ApplicationScoped
class HouseholdColumns {

  static final String UNION = "union";
  static final String NAME = "/head/name";
  static final String ID_NUMBER = "/head/idNumber";
  static final String ACCOUNT = "/bank/accountNumber";
  static final String INCOMES = "/incomes/";
  static final String EXPENSES = "/expenses/";

  /** Members that fit beside each other; a file takes more on its page. */
  static final int MEMBERS = 5;

  private static final Map<String, UnaryOperator<String>> MASKS =
      Map.of(
          "idNumber", Mask::idNumber,
          "mobile", Mask::phone,
          "otherPhone", Mask::phone,
          "accountNumber", Mask::card);

  /**
   * A column of the table below.
   *
   * @param list of the dictionary; null for none
   */
  private record Field(String field, String label, CellKind kind, String list) {}

  private static final List<Field> PERSON =
      List.of(
          text("name", "姓名"),
          number("idNumber", "身份证号"),
          choice("ethnic", "民族", "ethnic-group"),
          choice("political", "政治面貌", "political"),
          choice("health", "健康状况", "health"),
          choice("disease", "疾病类别", "disease"),
          choice("disability", "残疾类别", "disability"),
          choice("modelType", "劳模类型", "model-worker"),
          choice("medicalInsurance", "医保状况", "medical-insurance"),
          choice("marital", "婚姻状况", "marital"),
          choice("hukouType", "户口类型", "hukou-kind"),
          number("mobile", "手机号码"),
          number("otherPhone", "其他联系方式"),
          new Field("monthIncome", "月收入（元）", CellKind.MONEY, null),
          text("organisation", "工作单位或学校"),
          choice("organisationKind", "单位性质", "employer-kind"),
          choice("enterpriseState", "企业状况", "enterprise-state"),
          choice("industry", "所属行业", "industry"),
          text("medicalNote", "病情说明"),
          text("note", "备注"));

  private static final List<Field> HEAD_ONLY =
      List.of(
          choice("workState", "工作状态", "work-state"),
          day("workSince", "参加工作时间"),
          day("contractFrom", "劳动合同签订时间"),
          choice("contractTerm", "合同期限", "contract-term"));

  private static final List<Field> MEMBER_ONLY =
      List.of(
          choice("relation", "与户主关系", "relation"),
          choice("identity", "人员身份", "member-status"),
          choice("education", "当前学历", "education"),
          new Field("enrolledYear", "入学年份", CellKind.WHOLE, null),
          new Field("schoolYears", "学制（年）", CellKind.WHOLE, null));

  private static final List<Field> FILE =
      List.of(
          choice("fileLevel", "建档标准", "file-level"),
          choice("category", "困难类别", "category"),
          text("categoryReason", "与测算结果不同的理由"),
          choice("workerKind", "人员类型", "worker-kind"));

  private static final List<Field> HOME =
      List.of(
          text("address", "家庭住址"),
          number("postcode", "邮政编码"),
          number("hukouArea", "户口所在地"),
          choice("houseType", "住房类型", "housing"),
          new Field("houseArea", "建筑面积（平方米）", CellKind.WHOLE, null),
          yesNo("singleParent", "是否单亲"),
          yesNo("selfHelp", "是否有一定自救能力"),
          yesNo("zeroJob", "是否零就业家庭"),
          choice("mainCause", "主要致困原因", "cause"),
          new Field("minorCauses", "次要致困原因", CellKind.CHOICES, "cause"),
          text("causeText", "致困原因说明"),
          text("unionCard", "会员证号"),
          yesNo("target", "是否解困脱困对象"),
          day("targetOn", "确定为解困脱困对象的时间"),
          choice("keyGroup", "五类重点群体", "key-group"),
          choice("batchMeasure", "“四个一批”措施", "batch-measure"),
          new Field("needs", "帮扶需求", CellKind.CHOICES, null),
          text("plan", "帮扶计划"),
          text("note", "档案备注"));

  private static final List<Field> BANK =
      List.of(
          text("bankName", "开户银行"),
          text("branch", "支行名称"),
          choice("kind", "账户类型", "account-kind"),
          number("accountNumber", "银行账号"),
          text("holder", "开户人"),
          yesNo("guardian", "是否监护人代领"));

  private static final List<Field> EXCLUSIONS =
      List.of(
          yesNo("secondDwelling", "两套及以上住房"),
          yesNo("ownsBusiness", "开办商铺或者雇工"),
          yesNo("privateSchoolOrAbroad", "高收费私立学校或者自费留学"),
          yesNo("motorVehicle", "经常使用机动车"),
          yesNo("motorVehicleForWork", "机动车用于谋生或者代步"));

  private static final List<Field> CONSENT =
      List.of(
          text("textVersion", "同意书版本"),
          choice("channel", "同意方式", "consent-channel"),
          day("givenOn", "同意日期"),
          text("guardian", "同意的监护人"));

  private static final Map<String, String> HINTS =
      Map.of(
          "/head/idNumber", "18 位，本列已设为文本格式；不能为空，用来查重",
          "/hukouArea", "6 位行政区划代码，或者县（市、区）的名称",
          "/minorCauses", "最多 3 个，用“、”隔开，不能与主要原因相同",
          "/needs", "几项用“、”隔开",
          "/bank/accountNumber", "没有同意书的不能填写",
          "/head/health", "没有同意书的不能填写健康、疾病、残疾",
          "/consent/guardian", "家中有不满 14 周岁的未成年人时填写");

  private static final Map<String, String> EXAMPLES =
      Map.of(
          NAME, "【示例】张三",
          ID_NUMBER, "【示例】这一行不会导入，可以删除");

  @Inject Codes codes;
  @Inject Clock clock;

  /** With the lists that are in force today. */
  List<SheetColumn> columns() {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.of(UNION, "所属工会", CellKind.TEXT).hint("下级工会的全称；不填就是导入人所在的工会"));
    add(columns, "", "", FILE);
    add(columns, "/head", "户主", PERSON);
    add(columns, "/head", "户主", HEAD_ONLY);
    add(columns, "", "", HOME);
    amounts(columns, INCOMES, "其他年收入", "income-kind");
    amounts(columns, EXPENSES, "年支出", "expense-kind");
    add(columns, "/consent", "", CONSENT);
    add(columns, "/bank", "", BANK);
    add(columns, "/exclusions", "", EXCLUSIONS);
    for (int i = 0; i < MEMBERS; i++) {
      add(columns, "/members/" + i, "家庭成员" + (i + 1), MEMBER_ONLY.subList(0, 1));
      add(columns, "/members/" + i, "家庭成员" + (i + 1), PERSON);
      add(columns, "/members/" + i, "家庭成员" + (i + 1), MEMBER_ONLY.subList(1, 5));
    }
    return columns;
  }

  /** Column key → list of the dictionary from which its labels are. */
  Map<String, String> lists() {
    Map<String, String> lists = new HashMap<>();
    lists(lists, "", FILE);
    lists(lists, "", HOME);
    lists(lists, "/head", PERSON);
    lists(lists, "/head", HEAD_ONLY);
    lists(lists, "/bank", BANK);
    lists(lists, "/consent", CONSENT);
    for (int i = 0; i < MEMBERS; i++) {
      lists(lists, "/members/" + i, PERSON);
      lists(lists, "/members/" + i, MEMBER_ONLY);
    }
    return lists;
  }

  /** Label in its plain spelling → code, of the list that is in force today. */
  Map<String, String> codesByLabel(String list) {
    Map<String, String> byLabel = new HashMap<>();
    codes
        .items(list, LocalDate.now(clock))
        .forEach(item -> byLabel.putIfAbsent(plain(item.label()), item.code()));
    return byLabel;
  }

  /** Area name in its plain spelling → code; names that several areas bear are left out. */
  Map<String, String> areas() {
    Map<String, String> areas = new HashMap<>();
    for (CodeItem item : codes.items("area", LocalDate.now(clock))) {
      areas.merge(plain(item.label()), item.code(), (one, other) -> "");
    }
    areas.values().removeIf(String::isEmpty);
    return areas;
  }

  /** Brackets and blanks as people type them make no difference. */
  static String plain(String label) {
    return Normalizer.normalize(label, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  private void add(List<SheetColumn> columns, String part, String before, List<Field> fields) {
    for (Field field : fields) {
      String key = part + "/" + field.field;
      SheetColumn column =
          SheetColumn.of(key, before + field.label, field.kind)
              .masked(MASKS.get(field.field))
              .hint(HINTS.get(key))
              .example(EXAMPLES.get(key));
      if (field.list != null) {
        column =
            column.choices(
                codes.items(field.list, LocalDate.now(clock)).stream()
                    .map(CodeItem::label)
                    .toList());
      }
      columns.add(key.equals(NAME) || key.equals(ID_NUMBER) ? column.mandatory() : column);
    }
  }

  private void amounts(List<SheetColumn> columns, String part, String before, String list) {
    for (CodeItem item : codes.items(list, LocalDate.now(clock))) {
      columns.add(
          SheetColumn.of(part + item.code(), before + "：" + item.label() + "（元）", CellKind.MONEY));
    }
  }

  private static void lists(Map<String, String> lists, String part, List<Field> fields) {
    fields.stream()
        .filter(field -> field.list != null)
        .forEach(field -> lists.put(part + "/" + field.field, field.list));
  }

  private static Field text(String field, String label) {
    return new Field(field, label, CellKind.TEXT, null);
  }

  private static Field number(String field, String label) {
    return new Field(field, label, CellKind.NUMBER, null);
  }

  private static Field day(String field, String label) {
    return new Field(field, label, CellKind.DATE, null);
  }

  private static Field yesNo(String field, String label) {
    return new Field(field, label, CellKind.YES_NO, null);
  }

  private static Field choice(String field, String label, String list) {
    return new Field(field, label, CellKind.CHOICE, list);
  }
}
