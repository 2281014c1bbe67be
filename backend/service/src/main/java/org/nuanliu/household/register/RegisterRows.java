package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.crypto.Mask;

/** Families as they stand in a register. */
@ApplicationScoped
class RegisterRows {

  private static final String IDS =
      """
      SELECT h.id FROM household h WHERE h.union_path >= ? AND h.union_path < ? AND h.state = ?
      ORDER BY h.union_path, h.id""";

  private static final String LINES =
      """
      SELECT h.number, h.head_name, h.persons, h.category, h.main_cause, h.file_level, h.income_month, h.filed_on,
             u.name AS union_name, p.id AS person_id, p.id_number, p.mobile
      FROM household h
      JOIN union_org u ON u.path = h.union_path
      LEFT JOIN household_person p ON p.household_id = h.id AND p.position = 0
      WHERE h.id = ANY (?) ORDER BY h.union_path, h.id""";

  @Inject EntityManager entities;
  @Inject HouseholdSecrets secrets;
  @Inject PrintedValues values;
  @Inject Clock clock;

  List<UUID> ids(String path, HouseholdState state) {
    return entities
        .createNativeQuery(IDS, UUID.class)
        .setParameter(1, path)
        .setParameter(2, path + "~")
        .setParameter(3, state.name())
        .getResultStream()
        .map(id -> (UUID) id)
        .toList();
  }

  /**
   * @param before how many families stand before these
   */
  List<RegisterSheet.Line> lines(List<UUID> ids, int before) {
    LocalDate today = LocalDate.now(clock);
    List<RegisterSheet.Line> lines = new ArrayList<>();
    entities
        .createNativeQuery(LINES, Tuple.class)
        .setParameter(1, ids.toArray(UUID[]::new))
        .getResultStream()
        .forEach(row -> lines.add(line((Tuple) row, before + lines.size() + 1, today)));
    return lines;
  }

  private RegisterSheet.Line line(Tuple row, int position, LocalDate today) {
    UUID person = row.get("person_id", UUID.class);
    return new RegisterSheet.Line(
        position,
        PrintedValues.text(row.get("number")),
        PrintedValues.text(row.get("head_name")),
        PrintedValues.text(
            Mask.idNumber(
                secrets.open(
                    HouseholdSecret.ID_NUMBER, person, row.get("id_number", String.class)))),
        PrintedValues.text(
            Mask.phone(
                secrets.open(HouseholdSecret.MOBILE, person, row.get("mobile", String.class)))),
        row.get("persons", Integer.class),
        values.code("category", row.get("category", String.class), today),
        values.code("cause", row.get("main_cause", String.class), today),
        values.code("file-level", row.get("file_level", String.class), today),
        PrintedValues.text(HouseholdContent.amount(row.get("income_month", Long.class))),
        PrintedValues.text(row.get("filed_on", LocalDate.class)),
        PrintedValues.text(row.get("union_name")));
  }
}
