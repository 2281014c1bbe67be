package org.nuanliu.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;

/**
 * Holds the schema against the house: how each table is guarded, and what the service may not do.
 */
@ApiTest
class CatalogueTest {

  private static final String RANGE =
      "((union_path)::text >= NULLIF(current_setting('nuanliu.scope'::text, true), ''::text)) AND "
          + "((union_path)::text < (NULLIF(current_setting('nuanliu.scope'::text, true), ''::text) || '~'::text))";

  @Test
  @DisplayName("每张表都在防护清单里，而且按清单防护")
  void everyTableIsGuarded() throws SQLException {
    assertThat(
            rows(
                """
                SELECT c.relname FROM pg_class c
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                  AND NOT EXISTS (SELECT FROM platform_guard g WHERE g.table_name = c.relname)"""))
        .as("tables without a guard")
        .isEmpty();
    assertThat(
            rows(
                """
                SELECT g.table_name FROM platform_guard g
                LEFT JOIN pg_class c ON c.relname = g.table_name AND c.relnamespace = 'public'::regnamespace
                WHERE g.guard IN ('owned', 'published')
                  AND (c.oid IS NULL OR NOT c.relrowsecurity OR NOT c.relforcerowsecurity
                       OR NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))"""))
        .as("records without a policy")
        .isEmpty();
  }

  @Test
  @DisplayName("没有第三种行策略")
  void onlyTheTwoPolicies() throws SQLException {
    assertThat(
            rows(
                """
                SELECT DISTINCT regexp_replace(regexp_replace(coalesce(qual, with_check), '\\s+', ' ', 'g'), '^\\((.*)\\)$', '\\1')
                FROM pg_policies WHERE schemaname = 'public' AND policyname = 'owned'"""))
        .containsExactly(RANGE);
    assertThat(rows("SELECT DISTINCT policyname FROM pg_policies"))
        .isSubsetOf(
            "owned", "published_read", "published_insert", "published_update", "published_delete");
  }

  @Test
  @DisplayName("每张记录表都有以 union_path 开头的索引")
  void everyRecordIsIndexedByPath() throws SQLException {
    assertThat(
            rows(
                """
                SELECT g.table_name FROM platform_guard g
                WHERE g.guard IN ('owned', 'published') AND NOT EXISTS (
                  SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                  WHERE i.indrelid = g.table_name::regclass AND a.attname = 'union_path')"""))
        .isEmpty();
  }

  @Test
  @DisplayName("应用角色不拥有任何东西，不能绕过策略，不能触碰分区")
  void applicationRoleIsWeak() throws SQLException {
    assertThat(
            rows(
                "SELECT rolname FROM pg_roles WHERE rolname = 'nuanliu_app' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)"))
        .isEmpty();
    assertThat(rows("SELECT relname FROM pg_class WHERE relowner = 'nuanliu_app'::regrole"))
        .isEmpty();
    assertThat(
            rows(
                """
                SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r'
                  AND has_table_privilege('nuanliu_app', oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')"""))
        .isEmpty();
    assertThat(
            rows(
                """
                SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                  AND has_table_privilege('nuanliu_app', oid, 'TRUNCATE')"""))
        .isEmpty();
  }

  @Test
  @DisplayName("审计记录只能追加")
  void auditIsAppendOnly() throws SQLException {
    assertThat(
            rows(
                """
                SELECT relname FROM pg_class WHERE relname IN ('audit_event', 'audit_change')
                  AND has_table_privilege('nuanliu_app', oid, 'UPDATE, DELETE')"""))
        .isEmpty();
  }

  @Test
  @DisplayName("视图用调用者的权限；提升权限的函数只有列出的几个，且固定了搜索路径")
  void viewsAndFunctionsDoNotLiftRights() throws SQLException {
    assertThat(
            rows(
                """
                SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
                  AND NOT coalesce(reloptions @> '{security_invoker=true}', false)"""))
        .isEmpty();
    assertThat(
            rows(
                """
                SELECT proname || coalesce(proconfig::text, '') FROM pg_proc
                WHERE pronamespace = 'public'::regnamespace AND prosecdef"""))
        .containsExactlyInAnyOrder(
            "platform_record_change{search_path=public}", "aid_forget{search_path=public}");
  }

  private static List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection owner = TestStack.asOwner();
        var statement = owner.createStatement();
        var result = statement.executeQuery(query)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
