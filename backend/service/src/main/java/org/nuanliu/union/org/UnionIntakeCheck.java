package org.nuanliu.union.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.intake.CellFault;
import org.nuanliu.platform.intake.CheckedRow;
import org.nuanliu.platform.intake.IntakeOrigin;
import org.nuanliu.platform.intake.RowKey;
import org.nuanliu.platform.intake.Verdict;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Which of the unions in a table can be opened, and below which union. */
@ApplicationScoped
class UnionIntakeCheck {

  private static final int LONGEST_NAME = 60;
  private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  @Inject Unions unions;
  @Inject UnionRepository repository;
  @Inject BlindIndex index;

  List<CheckedRow> rows(IntakeOrigin origin, List<Map<String, String>> cells) {
    List<UnionIntakeRow> rows = cells.stream().map(UnionIntakeRow::of).toList();
    Map<String, List<UnionSummary>> parents = parents(origin, rows);
    List<CheckedRow> checked = new ArrayList<>();
    for (UnionIntakeRow row : rows) {
      checked.add(row(row, parents.getOrDefault(row.parent(), List.of())));
    }
    return checked;
  }

  /** What stands in the column of the union above (null for nothing) → the unions that it means. */
  private Map<String, List<UnionSummary>> parents(IntakeOrigin origin, List<UnionIntakeRow> rows) {
    var within = new UnionPath(origin.unionPath());
    List<String> written =
        rows.stream().map(UnionIntakeRow::parent).filter(Objects::nonNull).distinct().toList();
    Map<String, List<UnionSummary>> found = new HashMap<>();
    found.put(null, unions.at(within).filter(UnionSummary::open).stream().toList());
    for (UnionSummary union : unions.named(written, within)) {
      found.computeIfAbsent(union.name(), name -> new ArrayList<>()).add(union);
    }
    written.stream()
        .filter(text -> text.matches(UUID_FORM))
        .forEach(
            text ->
                found.put(
                    text,
                    unions
                        .find(UUID.fromString(text))
                        .filter(union -> union.open() && within.contains(union.path()))
                        .stream()
                        .toList()));
    return found;
  }

  private CheckedRow row(UnionIntakeRow row, List<UnionSummary> parents) {
    List<CellFault> faults = new ArrayList<>();
    if (row.name() == null) {
      faults.add(CellFault.error(UnionIntake.NAME, "required", "请填写工会名称"));
    } else if (row.name().length() > LONGEST_NAME) {
      faults.add(CellFault.error(UnionIntake.NAME, "too-long", "工会名称不超过 60 个字"));
    }
    if (row.kind().isEmpty()) {
      faults.add(CellFault.error(UnionIntake.KIND, "not-understood", "没有这一项，请从下拉列表中选择"));
    }
    if (row.areaCode() != null && !row.areaCode().matches("[0-9]{6}")) {
      faults.add(CellFault.error(UnionIntake.AREA, "not-understood", "行政区划代码是 6 位数字"));
    }
    if (parents.size() != 1) {
      faults.add(
          CellFault.error(
              UnionIntake.PARENT,
              parents.isEmpty() ? "unknown" : "ambiguous",
              parents.isEmpty() ? "没有这个上级工会，或者不在您的范围内" : "有几个同名的工会，请填它的编号"));
      return new CheckedRow(Verdict.REFUSED, null, faults, List.of());
    }
    return placed(row, parents.getFirst(), faults);
  }

  private CheckedRow placed(UnionIntakeRow row, UnionSummary parent, List<CellFault> faults) {
    row.kind()
        .filter(kind -> !kind.mayStandUnder(parent.kind()))
        .ifPresent(
            kind ->
                faults.add(
                    CellFault.error(
                        UnionIntake.KIND,
                        "misplaced",
                        "“%s”之下不能设%s".formatted(parent.kind().label(), kind.label()))));
    if (!faults.isEmpty()) {
      return new CheckedRow(Verdict.REFUSED, parent.path(), faults, List.of());
    }
    var key =
        new RowKey(
            UnionIntake.NAME,
            index.of("union-intake.name", parent.path() + "|" + row.name()),
            true);
    if (repository.hasOpenChild(parent.id(), row.name())) {
      faults.add(CellFault.error(UnionIntake.NAME, "taken", "同一上级之下已有同名的工会"));
      return new CheckedRow(Verdict.DUPLICATE, parent.path(), faults, List.of(key));
    }
    return new CheckedRow(Verdict.VALID, parent.path(), faults, List.of(key));
  }
}
