package org.nuanliu.union.org;

import java.util.Map;
import java.util.Optional;
import org.nuanliu.union.UnionKind;

/**
 * A row as it is understood.
 *
 * @param kind empty for a label that is none of the choices
 * @param parent name or id of the union above; null for the importer's own
 */
record UnionIntakeRow(String name, Optional<UnionKind> kind, String parent, String areaCode) {

  static UnionIntakeRow of(Map<String, String> cells) {
    String label = cells.get(UnionIntake.KIND);
    return new UnionIntakeRow(
        cells.get(UnionIntake.NAME),
        label == null
            ? Optional.of(UnionKind.GRASSROOTS)
            : UnionIntake.KINDS.stream().filter(kind -> kind.label().equals(label)).findFirst(),
        cells.get(UnionIntake.PARENT),
        cells.get(UnionIntake.AREA));
  }
}
