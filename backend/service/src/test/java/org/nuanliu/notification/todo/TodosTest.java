package org.nuanliu.notification.todo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("待办")
class TodosTest {

  private static final LocalDate TODAY = LocalDate.now();

  @Inject Todos todos;
  @Inject CurrentScope scope;

  @Test
  @ActivateRequestContext
  @DisplayName("下级为上级开的待办，只有上级这一家、有职责、不须回避的人看得到")
  void onlyForWhomItIsMeant() {
    UUID object = UUID.randomUUID();
    Api reviewer = Api.as(TestTree.COUNTY_A1, "reviewer");
    Api excepted = Api.as(Api.Person.SECOND, TestTree.COUNTY_A1, "reviewer");
    open(object, "复核：测试甲", TODAY.plusDays(3), Set.of(staffId(excepted)));

    assertThat(idsOf(reviewer)).contains("/households/" + object);
    for (Api other :
        List.of(
            excepted,
            Api.as(TestTree.COUNTY_A1, "registrar"),
            Api.as(TestTree.COUNTY_A2, "reviewer"),
            Api.as(TestTree.CITY_A, "reviewer"),
            Api.as(TestTree.PROVINCE, "reviewer"),
            Api.as(TestTree.GRASSROOTS_A1, "reviewer"))) {
      assertThat(idsOf(other)).doesNotContain("/households/" + object);
    }

    QuarkusTransaction.requiringNew().run(() -> todos.close("household", object));
    assertThat(idsOf(reviewer)).doesNotContain("/households/" + object);
  }

  @Test
  @ActivateRequestContext
  @DisplayName("最急的在最前，逾期的有标记，没有期限的在最后")
  void theMostUrgentFirst() {
    String name = UUID.randomUUID().toString();
    open(UUID.randomUUID(), name, null, Set.of());
    open(UUID.randomUUID(), name, TODAY.plusDays(30), Set.of());
    open(UUID.randomUUID(), name, TODAY.minusDays(30), Set.of());

    Response list = Api.as(TestTree.COUNTY_A1, "reviewer").get("/api/todos?size=200");
    assertThat(list.statusCode()).isEqualTo(200);
    String mine = "items.findAll { it.title == '%s' }".formatted(name);
    assertThat(list.jsonPath().getList(mine + ".dueOn"))
        .containsExactly(TODAY.minusDays(30).toString(), TODAY.plusDays(30).toString(), null);
    assertThat(list.jsonPath().getList(mine + ".overdue")).containsExactly(true, false, false);
    assertThat(list.jsonPath().getBoolean("totalIsExact")).isTrue();
  }

  private void open(UUID object, String title, LocalDate dueOn, Set<UUID> except) {
    scope.enter(new UnionPath(TestTree.GRASSROOTS_A1));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                todos.open(
                    new TodoOpening(
                        TestTree.COUNTY_A1,
                        "reviewer",
                        except,
                        "household:review",
                        "household",
                        object,
                        "4101222026000001",
                        title,
                        dueOn)));
  }

  private static List<String> idsOf(Api api) {
    return api.get("/api/todos?size=200").jsonPath().getList("items.link");
  }

  private static UUID staffId(Api api) {
    return UUID.fromString(api.get("/api/me").path("staffId"));
  }
}
