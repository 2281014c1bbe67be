package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;

/** Fills the official form of one file. */
@ApplicationScoped
class FileFormSheets {

  private static final int PAIRS = 3;

  @Inject HouseholdReader reader;
  @Inject FileFormFacts facts;
  @Inject OpinionBlocks opinions;
  @Inject PrintedValues values;
  @Inject Clock clock;

  /**
   * @param form as it is printed, with masked or full numbers
   */
  FileFormSheet of(Household file, HouseholdForm form) {
    HouseholdDetail detail = reader.detail(file);
    // labels as they were when the family applied
    LocalDate on = file.submittedOn == null ? LocalDate.now(clock) : file.submittedOn;
    return new FileFormSheet(
        file.number,
        detail.unionName(),
        rows(facts.of(detail, form, on)),
        members(detail, form, on),
        facts.later(detail),
        opinions.of(file),
        PrintedValues.text(detail.registrarName()),
        PrintedValues.date(file.submittedOn),
        PrintedValues.date(file.filedOn));
  }

  /** Three names with their values in a row; a wide value has a row of its own. */
  private static List<FileFormSheet.Row> rows(List<FileFormSheet.Cell> cells) {
    List<FileFormSheet.Row> rows = new ArrayList<>();
    List<FileFormSheet.Cell> row = new ArrayList<>();
    for (FileFormSheet.Cell cell : cells) {
      if (cell.span() > 1 || row.size() == PAIRS) {
        close(rows, row);
      }
      row.add(cell);
      if (cell.span() > 1) {
        close(rows, row);
      }
    }
    close(rows, row);
    return rows;
  }

  /** The last value of a short row fills it. */
  private static void close(List<FileFormSheet.Row> rows, List<FileFormSheet.Cell> row) {
    if (row.isEmpty()) {
      return;
    }
    var last = row.removeLast();
    int free = 2 * (PAIRS - row.size() - 1);
    row.add(new FileFormSheet.Cell(last.label(), last.value(), 1 + free));
    rows.add(new FileFormSheet.Row(List.copyOf(row)));
    row.clear();
  }

  private List<FileFormSheet.Member> members(
      HouseholdDetail detail, HouseholdForm form, LocalDate on) {
    Map<UUID, PersonFacts> known =
        detail.persons().stream().collect(Collectors.toMap(PersonFacts::id, Function.identity()));
    return form.members().stream()
        .map(person -> member(person, known.get(person.id()), on))
        .toList();
  }

  private FileFormSheet.Member member(PersonForm person, PersonFacts known, LocalDate on) {
    return new FileFormSheet.Member(
        PrintedValues.text(person.name()),
        values.code("relation", person.relation(), on),
        FileFormFacts.sex(known),
        known == null ? "" : PrintedValues.text(known.age()),
        PrintedValues.text(person.idNumber()),
        values.code("health", person.health(), on),
        values.code("medical-insurance", person.medicalInsurance(), on),
        values.code("member-status", person.identity(), on),
        PrintedValues.text(person.organisation()),
        PrintedValues.text(person.monthIncome()));
  }
}
