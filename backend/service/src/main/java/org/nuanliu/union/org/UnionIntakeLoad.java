package org.nuanliu.union.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.intake.LoadedRow;
import org.nuanliu.platform.intake.StagedRow;
import org.nuanliu.platform.persistence.Ids;

/** Opens the unions of an approved table, each as if it had been opened by hand. */
@ApplicationScoped
class UnionIntakeLoad {

  private static final String REASON = "批量导入";

  @Inject UnionRepository unions;
  @Inject UnionHistory history;
  @Inject UnionRights rights;
  @Inject Clock clock;

  List<LoadedRow> rows(List<StagedRow> rows) {
    unions.lockTree();
    Map<String, UnionOrg> parents = new HashMap<>();
    List<LoadedRow> loaded = new ArrayList<>();
    for (StagedRow row : rows) {
      UnionOrg parent = parents.computeIfAbsent(row.targetPath(), unions::findAt);
      loaded.add(load(row, UnionIntakeRow.of(row.cells()), parent));
    }
    return loaded;
  }

  private LoadedRow load(StagedRow row, UnionIntakeRow wanted, UnionOrg parent) {
    if (parent == null || !rights.allowed(parent).contains(UnionRights.CREATE)) {
      return skipped(row, "上级工会已撤销，或者您不能在它之下设工会");
    }
    if (unions.hasOpenChild(parent.id(), wanted.name())) {
      return skipped(row, "同一上级之下已有同名的工会");
    }
    LocalDate today = LocalDate.now(clock);
    UUID id = Ids.next();
    UnionOrg union =
        parent.open(
            id,
            unions.nextShortId(),
            wanted.kind().orElseThrow(),
            wanted.name(),
            wanted.areaCode(),
            today);
    unions.persistAndFlush(union);
    history.add(id, new UnionChange("opened", null, union.name(), today, REASON));
    return new LoadedRow(row.number(), id, null);
  }

  private static LoadedRow skipped(StagedRow row, String why) {
    return new LoadedRow(row.number(), null, "校验以后：" + why);
  }
}
