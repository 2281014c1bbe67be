package org.nuanliu.household.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nuanliu.household.intake.TargetUnions.Target;
import org.nuanliu.household.register.DraftFinding;
import org.nuanliu.household.register.HouseholdDrafts;
import org.nuanliu.household.register.NewDraft;
import org.nuanliu.household.register.domain.ConsentRule;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.platform.intake.CellFault;
import org.nuanliu.platform.intake.CheckedRow;
import org.nuanliu.platform.intake.IntakeOrigin;
import org.nuanliu.platform.intake.RowKey;
import org.nuanliu.platform.intake.Verdict;

/**
 * The verdict on each row: what the form's own checks say, then what would keep it from being
 * loaded, then who stands in a file already.
 */
@ApplicationScoped
class RowChecks {

  @Inject HouseholdDrafts drafts;
  @Inject TargetUnions targets;
  @Inject Validator validator;
  @Inject Clock clock;

  List<CheckedRow> run(IntakeOrigin origin, List<Map<String, String>> cells, List<ReadForm> rows) {
    Map<String, Target> unions =
        targets.find(origin.unionPath(), cells.stream().map(RowChecks::union).toList());
    List<Target> where = cells.stream().map(row -> unions.get(union(row))).toList();
    List<NewDraft> asked = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String path = where.get(i).path();
      asked.add(new NewDraft(path == null ? origin.unionPath() : path, rows.get(i).form()));
    }
    List<List<FormIssue>> issues = drafts.issues(asked);
    List<List<RowKey>> keys = rows.stream().map(this::keys).toList();
    DraftFinding found = drafts.find(origin.unionPath(), indexes(keys, true), indexes(keys, false));
    List<CheckedRow> checked = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      checked.add(row(rows.get(i), where.get(i), issues.get(i), keys.get(i), found));
    }
    return checked;
  }

  private CheckedRow row(
      ReadForm row, Target where, List<FormIssue> issues, List<RowKey> keys, DraftFinding found) {
    List<CellFault> faults = new ArrayList<>(row.faults());
    boolean loadable = refusals(row, where, keys, faults);
    issues.stream().map(row::fault).filter(fault -> isNew(faults, fault)).forEach(faults::add);
    boolean duplicate = taken(keys, found, faults);
    Verdict verdict;
    if (!loadable) {
      verdict = Verdict.REFUSED;
    } else if (duplicate) {
      verdict = Verdict.DUPLICATE;
    } else {
      verdict = faults.stream().anyMatch(CellFault::blocking) ? Verdict.FAULTY : Verdict.VALID;
    }
    return new CheckedRow(verdict, where.path(), faults, keys);
  }

  /** What no draft can hold; whether there is nothing of it. */
  private boolean refusals(ReadForm row, Target where, List<RowKey> keys, List<CellFault> faults) {
    int before = faults.size();
    if (where.fault() != null) {
      faults.add(where.fault());
    }
    for (ConstraintViolation<HouseholdForm> violation : validator.validate(row.form())) {
      faults.add(
          CellFault.error(row.column(pointer(violation.getPropertyPath())), "size", "内容太长，存不下"));
    }
    if (!ConsentRule.stands(row.form(), LocalDate.now(clock))) {
      for (String pointer : ConsentRule.sensitive(row.form())) {
        faults.add(CellFault.error(row.column(pointer), "consent-required", "登记同意书以后才能填写"));
      }
    }
    boolean identified = keys.stream().anyMatch(RowKey::main);
    if (!identified) {
      faults.add(
          CellFault.error(
              HouseholdColumns.ID_NUMBER, "head-not-identified", "没有正确的户主身份证号，无法查重，不能导入"));
    }
    return faults.size() == before;
  }

  /** Whether the head stands in a file already. */
  private static boolean taken(List<RowKey> keys, DraftFinding found, List<CellFault> faults) {
    boolean duplicate = false;
    for (RowKey key : keys) {
      boolean account = key.column().equals(HouseholdColumns.ACCOUNT);
      String why;
      if (account) {
        why = found.account(key.index());
      } else {
        why = key.main() ? found.head(key.index()) : found.person(key.index());
      }
      if (why != null) {
        faults.add(CellFault.error(key.column(), account ? "account-taken" : "person-taken", why));
        duplicate |= key.main();
      }
    }
    return duplicate;
  }

  private List<RowKey> keys(ReadForm row) {
    List<RowKey> keys = new ArrayList<>();
    HouseholdForm form = row.form();
    if (form.head() != null) {
      key(keys, HouseholdColumns.ID_NUMBER, drafts.personIndex(form.head().idNumber()), true);
    }
    for (int i = 0; i < form.members().size(); i++) {
      PersonForm member = form.members().get(i);
      key(
          keys,
          row.column("/members/" + i + "/idNumber"),
          drafts.personIndex(member.idNumber()),
          false);
    }
    if (form.bank() != null && !Boolean.TRUE.equals(form.bank().guardian())) {
      key(keys, HouseholdColumns.ACCOUNT, drafts.accountIndex(form.bank().accountNumber()), false);
    }
    return keys;
  }

  private static void key(List<RowKey> keys, String column, byte[] index, boolean main) {
    if (index != null) {
      keys.add(new RowKey(column, index, main));
    }
  }

  private static List<byte[]> indexes(List<List<RowKey>> keys, boolean ofPersons) {
    return keys.stream()
        .flatMap(List::stream)
        .filter(key -> key.column().equals(HouseholdColumns.ACCOUNT) != ofPersons)
        .map(RowKey::index)
        .toList();
  }

  /** A cell that was not understood needs not be called missing as well. */
  private static boolean isNew(List<CellFault> faults, CellFault fault) {
    return !fault.code().equals("required")
        || faults.stream().noneMatch(one -> fault.column().equals(one.column()));
  }

  private static String union(Map<String, String> cells) {
    return cells.getOrDefault(HouseholdColumns.UNION, "");
  }

  private static String pointer(Path path) {
    var pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }
}
