package org.nuanliu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Operations;
import org.nuanliu.testing.Operations.Operation;

/**
 * Holds access.yaml against the operations: each names its action, each action exists and is used.
 */
class AccessTableTest {

  /**
   * Operations that need no sign-in. A new one is a decision, so it is written down here as well.
   */
  private static final Set<String> PUBLIC =
      Set.of(
          "listPublicNotices",
          "getPublicNotice",
          "raisePublicObjection",
          "getSelfCheckOptions",
          "runSelfCheck",
          "findUnions",
          "verifyPaper",
          "findStations",
          "listStationAreas");

  private static final Set<String> KINDS =
      Set.of(
          "province",
          "city",
          "direct_county",
          "county",
          "industry",
          "township",
          "grassroots",
          "any");

  private final Access access = new Access();

  @Test
  @DisplayName("每个接口都声明了所需的操作权限，公开接口只有列出的几个")
  void everyOperationDeclaresItsAction() {
    assertThat(
            Operations.all()
                .filter(operation -> operation.action().isEmpty())
                .map(Operation::id)
                .collect(Collectors.toSet()))
        .isEqualTo(PUBLIC);
  }

  @Test
  @DisplayName("权限表与接口一一对应")
  void everyActionIsKnown() {
    Set<String> used =
        Operations.all()
            .flatMap(operation -> operation.action().stream())
            .collect(Collectors.toSet());
    assertThat(used).isSubsetOf(access.grants().keySet());
  }

  @Test
  @DisplayName("权限表里的职责和工会类型都存在")
  void dutiesAndKindsExist() {
    access
        .grants()
        .forEach(
            (action, grant) -> {
              assertThat(grant.kinds()).as(action).isNotEmpty().isSubsetOf(KINDS);
              assertThat(grant.duties())
                  .as(action)
                  .isNotEmpty()
                  .allMatch(duty -> duty.equals(Access.ANY) || Access.DUTIES.contains(duty));
            });
  }

  @Test
  @DisplayName("系统、安全、审计管理员看不到任何家庭")
  void separateAdministratorsSeeNoFamily() {
    for (String duty : Access.SEPARATE) {
      for (String kind : KINDS) {
        assertThat(access.actionsOf(kind, List.of(duty)))
            .as(duty)
            .noneMatch(
                action -> action.startsWith("household:") || action.startsWith("attachment:"));
      }
    }
  }

  @Test
  @DisplayName("三种管理员彼此互斥，也不能兼任业务职责")
  void separateAdministratorsExcludeAllOthers() {
    for (String separate : Access.SEPARATE) {
      assertThat(Access.compatible(Set.of(separate))).isTrue();
      for (String other : Access.DUTIES) {
        Collection<String> both = new TreeSet<>(List.of(separate));
        both.add(other);
        assertThat(Access.compatible(both))
            .as("%s + %s", separate, other)
            .isEqualTo(other.equals(separate));
      }
    }
  }
}
