package org.nuanliu.household.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("提交前的检查")
class FormCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2018, 1, 5);

  @Test
  @DisplayName("填写完整的档案没有问题")
  void complete() {
    assertThat(FormCheck.run(FormFixture.complete().form(), TODAY)).isEmpty();
  }

  @Test
  @DisplayName("空白的草稿列出缺少的各项，不出异常")
  void blank() {
    var blank = FormFixture.complete().json().objectNode();
    HouseholdForm form =
        new com.fasterxml.jackson.databind.ObjectMapper().convertValue(blank, HouseholdForm.class);

    assertThat(FormCheck.run(form, TODAY))
        .extracting(FormIssue::pointer)
        .contains(
            "/fileLevel",
            "/head",
            "/address",
            "/mainCause",
            "/consent",
            "/exclusions/secondDwelling");
  }

  @ParameterizedTest(name = "{3}：{0} = {1} → {2}")
  @DisplayName("一处有误，只指出这一处")
  @CsvSource(
      delimiter = '|',
      value = {
        "/head/name | null | required | 必填项没有填",
        "/members/0/name | \"甲\" | name | 姓名只有一个字",
        "/head/idNumber | \"410102198001010011\" | id-number-check-digit | 校验位不对",
        "/head/idNumber | \"411628199002290011\" | id-number-birth-date | 1990 年没有 2 月 29 日",
        "/head/mobile | null | required | 手机和其他联系方式都没有",
        "/head/mobile | \"12345\" | mobile | 手机号码不对",
        "/head/health | null | required | 健康状况没有填",
        "/head/monthIncome | null | required | 月收入没有填",
        "/head/monthIncome | \"-1.00\" | negative | 金额为负",
        "/members/1/idNumber | \"410102198001010018\" | repeated-in-family | 与户主是同一个身份证号",
        "/members/1/education | null | required | 学生没有填学历",
        "/members/1/schoolYears | null | required | 学生没有填学制",
        "/fileLevel | \"9\" | unknown-code | 没有这种建档标准",
        "/mainCause | \"11\" | unknown-code | 没有这种致困原因",
        "/minorCauses/0 | \"3\" | repeats-main | 次要原因与主要原因相同",
        "/minorCauses | [\"1\",\"2\",\"4\",\"5\"] | too-many | 次要原因多于三个",
        "/postcode | \"45000\" | postcode | 邮政编码不足六位",
        "/hukouArea | \"郑州\" | area-code | 户口所在地不是行政区划代码",
        "/bank/accountNumber | \"6222020000000000019\" | account-number | 银行卡号校验位不对",
        "/bank/holder | \"他人\" | not-the-head | 开户人不是户主",
        "/consent | null | required | 没有同意书",
        "/consent/guardian | null | required | 有不满 14 周岁的孩子，没有监护人同意",
        "/consent/givenOn | \"2018-02-01\" | in-the-future | 同意日期在今天以后",
        "/exclusions/secondDwelling | true | excluded | 有两套住房",
        "/exclusions/ownsBusiness | true | excluded | 经营商铺",
        "/exclusions/privateSchoolOrAbroad | true | excluded | 自费留学",
        "/exclusions/motorVehicle | true | excluded | 经常使用机动车",
        "/exclusions/motorVehicle | null | required | 没有询问机动车",
        "/incomes/0/yearAmount | null | required | 收入项没有金额",
        "/expenses/0/kind | null | required | 支出项没有类别",
      })
  void oneFault(String pointer, String value, String code, String why) {
    List<FormIssue> issues =
        FormCheck.run(FormFixture.complete().with(pointer, value).form(), TODAY);

    assertThat(issues)
        .filteredOn(FormIssue::blocking)
        .extracting(FormIssue::code)
        .containsOnly(code);
    assertThat(issues)
        .filteredOn(issue -> issue.code().equals(code))
        .first()
        .satisfies(issue -> assertThat(issue.pointer()).isEqualTo(pointer));
  }

  @ParameterizedTest(name = "{4}：{0} = {1} → 需要填写 {2}")
  @DisplayName("填了一项，就要求另一项")
  @CsvSource(
      delimiter = '|',
      value = {
        "/head/health | \"2\" | /head/disease | required | 疾病要填疾病类别",
        "/head/health | \"3\" | /head/disability | required | 残疾要填残疾类别",
        "/mainCause | \"10\" | /causeText | required | 其他原因要写说明",
        "/minorCauses/0 | \"10\" | /causeText | required | 次要原因选其他也要写说明",
        "/target | true | /targetOn | required | 解困脱困对象要填确定时间",
        "/target | true | /keyGroup | required | 解困脱困对象要选重点群体",
        "/target | true | /batchMeasure | required | 解困脱困对象要选措施",
        "/workerKind | \"migrant\" | /unionCard | required | 农民工要有会员证",
        "/workerKind | \"migrant\" | /head/contractFrom | required | 农民工要有劳动合同",
        "/members/0/relation | \"3\" | /members/0/relation | relation-sex | 丈夫的身份证号是女性",
        "/members/1/relation | \"4\" | /members/1/relation | second-spouse | 配偶有两人",
      })
  void oneLeadsToAnother(String pointer, String value, String expected, String code, String why) {
    assertThat(FormCheck.run(FormFixture.complete().with(pointer, value).form(), TODAY))
        .anySatisfy(
            issue -> {
              assertThat(issue.pointer()).isEqualTo(expected);
              assertThat(issue.code()).isEqualTo(code);
            });
  }

  @ParameterizedTest(name = "合同 {0} 签订 → 可以建档：{1}")
  @DisplayName("农民工的合同须在一年以前签订")
  @CsvSource({"2017-01-05, true", "2017-01-06, false"})
  void migrantContract(LocalDate contractFrom, boolean allowed) {
    var form =
        FormFixture.complete()
            .with("/workerKind", "\"migrant\"")
            .with("/unionCard", "\"00000001\"")
            .with("/head/contractTerm", "\"3\"")
            .with("/head/contractFrom", "\"" + contractFrom + "\"")
            .form();

    assertThat(FormCheck.run(form, TODAY).isEmpty()).isEqualTo(allowed);
  }

  @Test
  @DisplayName("谋生用的机动车不排除")
  void vehicleForWork() {
    var form =
        FormFixture.complete()
            .with("/exclusions/motorVehicle", "true")
            .with("/exclusions/motorVehicleForWork", "true")
            .form();

    assertThat(FormCheck.run(form, TODAY)).isEmpty();
  }

  @Test
  @DisplayName("存折账号不做校验位检查")
  void passbook() {
    var form =
        FormFixture.complete()
            .with("/bank/kind", "\"passbook\"")
            .with("/bank/accountNumber", "\"4100 0000 0001\"")
            .form();

    assertThat(FormCheck.run(form, TODAY)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("有效的银行卡号")
  @CsvSource({
    "6222020000000000018",
    "6217000000000000004",
    "6228480000000001230",
    "6222 0200 0000 0000 018"
  })
  void cards(String number) {
    assertThat(BankAccount.faultOf(BankAccount.CARD, number)).isEmpty();
  }
}
