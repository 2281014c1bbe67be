package org.nuanliu.notification.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Exported;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("导出待办清单")
class TodoExportTest {

  @Test
  @DisplayName("恰好是本人待办列表上的")
  void holdsWhatTheListShows() {
    Api reviewer = Api.as(TestTree.INDUSTRY, "reviewer");
    todo(TestTree.INDUSTRY, "reviewer", "=复核：测试甲");
    todo(TestTree.INDUSTRY, "approver", "审批：测试乙");
    todo(TestTree.CITY_B, "reviewer", "复核：测试丙");
    Exported list = Exported.by(reviewer, "/api/todos");
    assertThat(list.column("待办")).containsExactly("'=复核：测试甲");
    assertThat(list.column("逾期")).containsExactly("是");
    assertThat(Exported.by(Api.as(TestTree.INDUSTRY, "cashier"), "/api/todos").column("待办"))
        .isEmpty();
  }

  private static void todo(String path, String duty, String title) {
    Sql.asOwner(
        """
        INSERT INTO todo (id, union_path, duty, kind, object_type, object_id, title, due_on)
        VALUES (gen_random_uuid(), ?, ?, 'household:review', 'household', ?, ?, date '2020-01-01')""",
        path,
        duty,
        UUID.randomUUID(),
        title);
  }
}
