package org.nuanliu.household.register;

import static org.nuanliu.household.register.PrintedValues.date;
import static org.nuanliu.household.register.PrintedValues.sum;
import static org.nuanliu.household.register.PrintedValues.text;
import static org.nuanliu.household.register.PrintedValues.yesNo;
import static org.nuanliu.household.register.PrintedValues.yuan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanliu.household.register.FileFormSheet.Cell;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.IncomeFigures;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.platform.person.Sex;

/** The cells of the official form in its order (domain rules §1.2). */
@ApplicationScoped
class FileFormFacts {

  private static final HouseholdForm.Bank NO_ACCOUNT =
      new HouseholdForm.Bank(null, null, null, null, null, null);

  @Inject PrintedValues values;

  List<Cell> of(HouseholdDetail detail, HouseholdForm form, LocalDate on) {
    PersonForm head = form.head() == null ? PersonForm.NOBODY : form.head();
    PersonFacts known =
        detail.persons().stream()
            .filter(person -> person.id().equals(head.id()))
            .findFirst()
            .orElse(null);
    List<Cell> cells = new ArrayList<>();
    cells.addAll(person(head, known, on));
    cells.addAll(family(form, on));
    cells.addAll(money(detail, form));
    cells.addAll(hardship(form, on));
    cells.addAll(target(form, on));
    cells.addAll(account(form.bank() == null ? NO_ACCOUNT : form.bank()));
    return cells;
  }

  /** What survey, notice and comparison have left. */
  List<Cell> later(HouseholdDetail detail) {
    String surveys =
        detail.surveys().stream()
            .map(
                survey ->
                    "%s，%s：%s"
                        .formatted(
                            date(survey.surveyedOn()),
                            String.join("、", survey.surveyors()),
                            survey.finding()))
            .collect(Collectors.joining("\n"));
    NoticeEntry notice = detail.notice();
    String noticed =
        notice == null
            ? ""
            : "%s至%s，%s；异议 %d 件。"
                .formatted(
                    date(notice.startsOn()),
                    date(notice.endsOn()),
                    notice.place(),
                    detail.objections().size());
    String compared =
        detail.comparisons().isEmpty() ? "" : compared(detail.comparisons().getLast());
    return List.of(wide("入户核查", surveys), wide("公示", noticed), wide("民政核对", compared));
  }

  static String sex(PersonFacts known) {
    return known == null || known.sex() == null ? "" : known.sex() == Sex.MALE ? "男" : "女";
  }

  private static String compared(ComparisonEntry comparison) {
    return "%s %s，%s，文书 %s"
        .formatted(
            comparison.outcome(),
            comparison.outcomeLabel(),
            date(comparison.comparedOn()),
            comparison.reportNumber());
  }

  private List<Cell> person(PersonForm head, PersonFacts known, LocalDate on) {
    String born = known == null ? "" : date(known.birthDate());
    return List.of(
        cell("姓名", text(head.name())),
        cell("性别", sex(known)),
        cell("民族", values.code("ethnic-group", head.ethnic(), on)),
        cell("身份证号", text(head.idNumber())),
        cell("出生日期", born),
        cell("政治面貌", values.code("political", head.political(), on)),
        cell("婚姻状况", values.code("marital", head.marital(), on)),
        cell("户口类型", values.code("hukou-kind", head.hukouType(), on)),
        cell("医保状况", values.code("medical-insurance", head.medicalInsurance(), on)),
        cell("健康状况", values.code("health", head.health(), on)),
        cell("疾病类别", values.code("disease", head.disease(), on)),
        cell("残疾类别", values.code("disability", head.disability(), on)),
        cell("工作状态", values.code("work-state", head.workState(), on)),
        cell("参加工作时间", date(head.workSince())),
        cell("劳模类型", values.code("model-worker", head.modelType(), on)),
        cell("工作单位", text(head.organisation())),
        cell("单位性质", values.code("employer-kind", head.organisationKind(), on)),
        cell("企业状况", values.code("enterprise-state", head.enterpriseState(), on)),
        cell("所属行业", values.code("industry", head.industry(), on)),
        cell("合同签订时间", date(head.contractFrom())),
        cell("合同期限", values.code("contract-term", head.contractTerm(), on)),
        cell("手机号码", text(head.mobile())),
        cell("其他联系方式", text(head.otherPhone())),
        cell("本人月收入", yuan(head.monthIncome())));
  }

  private List<Cell> family(HouseholdForm form, LocalDate on) {
    return List.of(
        cell("人员类型", values.code("worker-kind", form.workerKind(), on)),
        cell("建档标准", values.code("file-level", form.fileLevel(), on)),
        cell("困难类别", values.code("category", form.category(), on)),
        cell("会员证号", text(form.unionCard())),
        cell("户口所在地", values.code("area", form.hukouArea(), on)),
        cell("住房类型", values.code("housing", form.houseType(), on)),
        cell("建筑面积", form.houseArea() == null ? "" : form.houseArea() + " 平方米"),
        cell("邮政编码", text(form.postcode())),
        cell("家庭人口", form.persons().size() + " 人"),
        cell("是否单亲", yesNo(form.singleParent())),
        cell("自救能力", yesNo(form.selfHelp())),
        cell("零就业家庭", yesNo(form.zeroJob())),
        wide("家庭住址", text(form.address())));
  }

  private static List<Cell> money(HouseholdDetail detail, HouseholdForm form) {
    IncomeFigures figures = detail.judgement() == null ? null : detail.judgement().income();
    return List.of(
        wide("年度总收入", figures == null ? "" : sum(figures.yearIncome())),
        wide("年必要支出", figures == null ? "" : sum(figures.yearExpense())),
        wide("月人均收入", figures == null ? "" : sum(figures.monthPerCapita())));
  }

  private List<Cell> hardship(HouseholdForm form, LocalDate on) {
    String causes =
        Stream.of(
                "主要：" + values.code("cause", form.mainCause(), on),
                form.minorCauses().isEmpty()
                    ? ""
                    : "次要：" + values.codes("cause", form.minorCauses(), on),
                text(form.causeText()))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return List.of(
        wide("致困原因", causes),
        wide("帮扶需求", String.join("、", form.needs())),
        wide("帮扶计划", text(form.plan())));
  }

  private List<Cell> target(HouseholdForm form, LocalDate on) {
    return List.of(
        cell("解困脱困对象", yesNo(form.target())),
        cell("确定时间", date(form.targetOn())),
        cell("重点群体", values.code("key-group", form.keyGroup(), on)),
        wide("四个一批措施", values.code("batch-measure", form.batchMeasure(), on)));
  }

  private static List<Cell> account(HouseholdForm.Bank bank) {
    return List.of(
        cell("开户银行", text(bank.bankName())),
        cell("支行名称", text(bank.branch())),
        cell("开户人", text(bank.holder())),
        wide("银行账号", text(bank.accountNumber())));
  }

  private static Cell cell(String label, String value) {
    return new Cell(label, value, 1);
  }

  private static Cell wide(String label, String value) {
    return new Cell(label, value, 5);
  }
}
