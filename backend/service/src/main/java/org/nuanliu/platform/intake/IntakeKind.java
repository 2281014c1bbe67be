package org.nuanliu.platform.intake;

import java.util.List;
import org.nuanliu.platform.sheet.SheetLine;
import org.nuanliu.platform.sheet.SheetTemplate;

/**
 * Something that is imported; one CDI bean each. Both verbs are given some hundreds of rows at a
 * time within a transaction whose row policies are those of the person who imports or approves.
 */
public interface IntakeKind {

  /**
   * In kebab case, unique: {@code household}. Also the audit trail's type, with {@code -intake}.
   */
  String kind();

  /** Chinese, what is imported: 困难职工档案. */
  String label();

  /** Action of {@code access.yaml} for uploading, submitting and marking. */
  String importAction();

  /** Action for approving and loading. */
  String approveAction();

  /** With the lists that are in force today. */
  SheetTemplate template();

  /** Which column names the row in a preview. */
  String titleColumn();

  /** One for each line, in their order. Flawed cells are reported already and count as empty. */
  List<CheckedRow> check(IntakeOrigin origin, List<SheetLine> lines);

  /**
   * Loads rows that were found loadable, each once. What has changed since the check is checked
   * again: a row that stands in the system by now is skipped.
   */
  List<LoadedRow> load(IntakeOrigin origin, List<StagedRow> rows);

  /** A batch waits for a second person from now on, within the transaction that says so. */
  void awaitsApproval(IntakeOrigin origin, int rows);

  /** It does so no longer. */
  void decided(IntakeOrigin origin);
}
