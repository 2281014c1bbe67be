package org.nuanliu.demo.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.demo.account.DemoFiles.DemoUnion;
import org.nuanliu.platform.security.Access;
import org.nuanliu.union.UnionKind;

class DemoFilesTest {

  /** Kind of each union by its name: the real tree, then the invented ones. */
  private final Map<String, UnionKind> kinds = new HashMap<>();

  @BeforeEach
  void readRealTree() throws IOException {
    try (var csv =
        CsvReader.builder().ofNamedCsvRecord(Path.of("src/main/resources/data/unions.csv"))) {
      csv.stream()
          .filter(row -> row.getField("valid_to").isEmpty())
          .forEach(row -> kinds.put(row.getField("name"), UnionKind.of(row.getField("kind"))));
    }
  }

  @Test
  @DisplayName("演示工会都设在真实的工会或前面的演示工会之下，名称不与真实的重复")
  void unionsStandWhereTheyMay() {
    for (DemoUnion union : DemoFiles.unions()) {
      assertThat(kinds)
          .as(union.name())
          .containsKey(union.parent())
          .doesNotContainKey(union.name());
      UnionKind kind = UnionKind.of(union.kind());
      assertThat(kind.mayStandUnder(kinds.get(union.parent()))).as(union.name()).isTrue();
      kinds.put(union.name(), kind);
    }
  }

  @Test
  @DisplayName("每种职责、每类工会都有人；一人一个用户名，互斥的职责不在一人身上")
  void everyDutyAndKindHasSomebody() {
    DemoFiles.unions().forEach(union -> kinds.put(union.name(), UnionKind.of(union.kind())));
    Set<String> usernames = new HashSet<>();
    Set<String> duties = new HashSet<>();
    Set<UnionKind> served = new HashSet<>();
    for (DemoPerson person : DemoFiles.people()) {
      assertThat(usernames.add(person.username())).as(person.username()).isTrue();
      assertThat(kinds).as(person.username()).containsKey(person.union());
      assertThat(Access.compatible(person.duties())).as(person.username()).isTrue();
      duties.addAll(person.duties());
      served.add(kinds.get(person.union()));
    }
    assertThat(duties).isEqualTo(Access.DUTIES);
    assertThat(served).containsExactlyInAnyOrder(UnionKind.values());
  }

  @Test
  @DisplayName("建档、初审、复核、审批各是一人；直管县有两道复核审批的四个人")
  void theWayOfAFileHasEnoughPeople() {
    Map<String, List<String>> dutiesAt = new HashMap<>();
    DemoFiles.people()
        .forEach(
            person ->
                dutiesAt
                    .computeIfAbsent(person.union(), union -> new ArrayList<>())
                    .addAll(person.duties()));
    assertThat(dutiesAt.get("郑州中原纺织有限公司工会委员会")).contains("registrar", "reviewer");
    for (String union : List.of("郑州市中原区总工会", "郑州市总工会", "洛阳市总工会", "河南省总工会")) {
      assertThat(dutiesAt.get(union)).as(union).contains("reviewer", "approver", "union-admin");
    }
    assertThat(dutiesAt.get("兰考县总工会"))
        .containsExactlyInAnyOrder("reviewer", "reviewer", "approver", "approver", "union-admin");
  }
}
