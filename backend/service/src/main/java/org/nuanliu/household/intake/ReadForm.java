package org.nuanliu.household.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.platform.intake.CellFault;

/**
 * A row as a form.
 *
 * @param faults cells that could not be understood and are left out of the form
 * @param columns pointer in the form → column, for what stands elsewhere than its column is named
 */
record ReadForm(HouseholdForm form, List<CellFault> faults, Map<String, String> columns) {

  private static final Pattern PART =
      Pattern.compile("(/(?:members|incomes|expenses)/[0-9]+)(/.*)?");

  /** The column that a pointer of the form belongs to. */
  String column(String pointer) {
    Matcher part = PART.matcher(pointer);
    if (!part.matches()) {
      return switch (pointer) {
        case "/head" -> HouseholdColumns.NAME;
        case "/consent" -> "/consent/givenOn";
        default -> pointer.replaceFirst("^(/minorCauses|/needs)/[0-9]+$", "$1");
      };
    }
    String moved = columns.getOrDefault(part.group(1), part.group(1));
    return moved.startsWith("/members/") ? moved + part.group(2) : moved;
  }

  CellFault fault(FormIssue issue) {
    return new CellFault(column(issue.pointer()), issue.code(), issue.message(), issue.blocking());
  }
}
