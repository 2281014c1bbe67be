package org.nuanliu.aid.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.FiledHousehold.People;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("批准以后怎么发放")
class PayableAidTest {

  private static final String USED =
      """
      SELECT u.reserved || ' ' || u.paid FROM aid_usage u
      JOIN aid_application_usage a ON a.usage_id = u.id WHERE a.application_id = ?""";

  @Inject PayableAid payable;
  @Inject CurrentScope scope;
  @Inject CurrentCaller caller;

  @Test
  @ActivateRequestContext
  @DisplayName("列入批次、发放、退票、再发放：限额从占用变为已发放又退回，档案留下经过")
  void throughABatch() {
    FiledHousehold family = AidApplicationTest.active();
    AppliedAid aid = AppliedAid.approvedLiving(family, "1200.00");
    PayableItem item = atCounty(() -> payable.lock(List.of(aid.id())).getFirst());
    assertThat(item.amount()).hasToString("1200.00");
    assertThat(item.beneficiaryName()).isEqualTo("测试甲");
    assertThat(item.familyIndexes()).hasSize(3);
    assertThat(item.people()).hasSize(4);
    assertThat(
            atCounty(
                () ->
                    payable.gate(List.of(item), "county", TestDate.today()).getFirst().findings()))
        .isEmpty();
    UUID line = UUID.randomUUID();
    done(() -> payable.batched(Map.of(aid.id(), line)));
    assertThat(aid.state()).isEqualTo("IN_BATCH");
    assertThatThrownBy(() -> done(() -> payable.batched(Map.of(aid.id(), line))))
        .isInstanceOf(Problem.class);
    done(() -> payable.unbatched(List.of(aid.id())));
    done(() -> payable.batched(Map.of(aid.id(), line)));
    assertThat(Sql.column(USED, aid.id())).containsExactly("120000 0");
    done(() -> payable.paid(List.of(aid.id()), "county", TestDate.today()));
    assertThat(aid.state()).isEqualTo("PAID");
    assertThat(Sql.column(USED, aid.id())).containsExactly("0 120000");
    assertThat(
            family
                .people()
                .registrar()
                .get("/api/households/{id}/steps", family.id())
                .<String>path("items[0].opinion"))
        .startsWith("生活救助 1200.00 元，县(市、区)财政帮扶资金");
    assertThat(Sql.column("SELECT aided_on FROM household WHERE id = ?", family.id()))
        .containsExactly(TestDate.today().toString());
    done(() -> payable.failed(List.of(aid.id())));
    assertThat(aid.state()).isEqualTo("FAILED");
    assertThat(Sql.column(USED, aid.id())).containsExactly("120000 0");
    assertThat(atCounty(() -> payable.lock(List.of(aid.id())).getFirst()).number())
        .isEqualTo(item.number());
    done(() -> payable.batched(Map.of(aid.id(), UUID.randomUUID())));
    done(() -> payable.failed(List.of(aid.id())));
    assertThat(aid.step(aid.registrar(), "withdraw", null).statusCode()).isEqualTo(200);
    assertThat(Sql.column(USED, aid.id())).containsExactly("0 0");
  }

  @Test
  @ActivateRequestContext
  @DisplayName("只列出这个来源可以发的")
  void bySource() {
    AppliedAid county = AppliedAid.approvedLiving(AidApplicationTest.active(), "10.00");
    FiledHousehold national =
        FiledHousehold.of(
                People.below(TestTree.GRASSROOTS_A1, TestTree.COUNTY_A1, TestTree.CITY_A),
                FileLevel.NATIONAL)
            .reach(HouseholdState.ACTIVE);
    AppliedAid central = AppliedAid.approvedLiving(national, "10.00");
    assertThat(ids("central")).contains(central.id()).doesNotContain(county.id());
    assertThat(ids("county")).contains(central.id(), county.id());
  }

  @Test
  @ActivateRequestContext
  @DisplayName("发放关口：逐条说明为什么不能发")
  void gate() {
    FiledHousehold family = AidApplicationTest.active();
    AppliedAid aid = AppliedAid.approvedLiving(family, "1200.00");
    assertThat(codes(aid, "central")).containsExactly("level-not-allowed");
    assertThat(codes(aid, "unheard-of")).containsExactly("purpose-not-allowed");
    with("UPDATE household SET account_holder = '别人' WHERE id = ?", family.id());
    assertThat(codes(aid, "county")).containsExactly("holder-differs");
    with("UPDATE household SET account_guardian = true WHERE id = ?", family.id());
    assertThat(codes(aid, "county")).isEmpty();
    with("UPDATE household SET filed_on = filed_on + 1 WHERE id = ?", family.id());
    assertThat(codes(aid, "county")).containsExactly("filed-later");
    with("UPDATE household SET filed_on = filed_on - 1 WHERE id = ?", family.id());
    with(
        """
        UPDATE aid_usage SET ceiling = ceiling * 10, reserved = ceiling
        WHERE id = (SELECT usage_id FROM aid_application_usage WHERE application_id = ?)""",
        aid.id());
    with(
        """
        UPDATE aid_usage SET reserved = ceiling
        WHERE id = (SELECT usage_id FROM aid_application_usage WHERE application_id = ?)""",
        aid.id());
    assertThat(codes(aid, "county")).containsExactly("beyond-cap");
    with(
        """
        UPDATE aid_usage SET reserved = 120000
        WHERE id = (SELECT usage_id FROM aid_application_usage WHERE application_id = ?)""",
        aid.id());
    AppliedAid twin = AppliedAid.approvedLiving(family, "1200.00");
    done(() -> payable.batched(Map.of(aid.id(), UUID.randomUUID())));
    assertThat(codes(twin, "county")).containsExactly("duplicate");
    done(() -> payable.unbatched(List.of(aid.id())));
    family.step(family.people().registrar(), "start-review", Map.of());
    assertThat(codes(aid, "county")).as("under yearly review it is still on file").isEmpty();
    with(
        "UPDATE household SET state = 'CANCELLED', ended_on = current_date WHERE id = ?",
        family.id());
    assertThat(codes(aid, "county")).containsExactly("not-on-file");
  }

  private static void with(String statement, UUID id) {
    assertThat(Sql.asOwner(statement, id)).isEqualTo(1);
  }

  private List<String> codes(AppliedAid aid, String source) {
    return atCounty(
        () ->
            payable
                .gate(payable.find(List.of(aid.id())), source, TestDate.today())
                .getFirst()
                .findings()
                .stream()
                .map(GateFinding::code)
                .toList());
  }

  private List<UUID> ids(String source) {
    var page = new PageQuery();
    page.size = 200;
    return atCounty(
        () ->
            payable
                .payable(
                    new PayableFilter(
                        TestTree.COUNTY_A1, source, "living", TestDate.today().getYear()),
                    page)
                .items()
                .stream()
                .map(PayableItem::applicationId)
                .toList());
  }

  private void done(Runnable work) {
    atCounty(
        () -> {
          work.run();
          return null;
        });
  }

  /** As the cashier of the county. */
  private <T> T atCounty(Supplier<T> work) {
    scope.enter(new UnionPath(TestTree.COUNTY_A1));
    caller.set(
        new Caller(
            UUID.randomUUID(),
            "测试出纳",
            TestTree.unionId(TestTree.COUNTY_A1),
            "测试甲一县总工会",
            TestTree.COUNTY_A1,
            "county",
            Set.of("cashier"),
            Set.of()));
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
