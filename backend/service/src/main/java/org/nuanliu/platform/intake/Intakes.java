package org.nuanliu.platform.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.job.Jobs;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.sheet.SheetTemplate;

/** The operations on batches, for the resource of a room. Each is one transaction. */
@ApplicationScoped
public class Intakes {

  @Inject IntakeRepository batches;
  @Inject IntakeRows rows;
  @Inject IntakeUpload uploads;
  @Inject IntakeFiles files;
  @Inject IntakeContent content;
  @Inject IntakeRights rights;
  @Inject EntityManager entities;
  @Inject Jobs jobs;
  @Inject AuditTrail audit;
  @Inject FieldCipher cipher;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Takes a file in and begins to check it. A file that was uploaded before is the batch that it is
   * already.
   *
   * @throws Problem 413 and 422 for what is no such table, 429 beyond the day's quota
   */
  @Transactional
  public IntakeDetail upload(IntakeKind kind, String fileName, Path uploaded) {
    IntakeUpload.Taken taken = uploads.take(kind, fileName, uploaded);
    IntakeBatch batch = taken.batch();
    if (!taken.recognised()) {
      start(IntakeJobs.checking(kind.kind()), "校验导入的" + kind.label(), batch);
    }
    name(kind, batch);
    return detail(kind, batch, taken.recognised());
  }

  /** The batches of the caller's union and those below it, the newest first. */
  @Transactional
  public Page<IntakeEntry> list(IntakeKind kind, PageQuery page) {
    int from = page.offset();
    List<IntakeEntry> entries =
        entities
            .createQuery(
                "from IntakeBatch where kind = :kind order by createdAt desc, id desc",
                IntakeBatch.class)
            .setParameter("kind", kind.kind())
            .setFirstResult(from)
            .setMaxResults(page.size)
            .getResultStream()
            .map(this::entry)
            .toList();
    return Page.of(entries, page, batches.count("kind", kind.kind()));
  }

  @Transactional
  public IntakeDetail get(IntakeKind kind, UUID id) {
    return detail(kind, named(kind, id), false);
  }

  /**
   * The rows of a batch in their order.
   *
   * @param verdict null for all
   */
  @Transactional
  public Page<IntakeRowEntry> rows(IntakeKind kind, UUID id, Verdict verdict, PageQuery page) {
    IntakeBatch batch = named(kind, id);
    SheetTemplate template = kind.template();
    return rows.page(batch.id, verdict, page).map(row -> row(kind, template, row));
  }

  /** Checks once more what a job that was cancelled or failed has left. */
  @Transactional
  public IntakeDetail check(IntakeKind kind, UUID id, EntityVersion seen) {
    IntakeBatch batch = begin(kind, id, seen, IntakeAction.CHECK);
    start(IntakeJobs.checking(kind.kind()), "校验导入的" + kind.label(), batch);
    return changed(kind, batch);
  }

  /** Asks a second person to let these rows in. */
  @Transactional
  public IntakeDetail submit(
      IntakeKind kind, UUID id, EntityVersion seen, IntakeSubmission submission) {
    IntakeBatch batch = begin(kind, id, seen, IntakeAction.SUBMIT);
    if (batch.loadable(submission.choice()) == 0) {
      throw new Problem(IntakeProblem.REFUSED).detail("这样选没有可以导入的行。");
    }
    batch.choice = submission.choice();
    batch.state = IntakeState.SUBMITTED;
    batch.reason = null;
    kind.awaitsApproval(batch.origin(), batch.loadable(batch.choice));
    return changed(kind, batch);
  }

  @Transactional
  public IntakeDetail withdraw(IntakeKind kind, UUID id, EntityVersion seen) {
    return back(kind, begin(kind, id, seen, IntakeAction.WITHDRAW));
  }

  /** Lets the rows in; they are loaded by a job of the approver, in the importer's name. */
  @Transactional
  public IntakeDetail approve(
      IntakeKind kind, UUID id, EntityVersion seen, IntakeApproval approval) {
    IntakeBatch batch = begin(kind, id, seen, IntakeAction.APPROVE);
    if (!approval.mark().equals(content.mark(batch))) {
      throw new Problem(IntakeProblem.CHANGED).detail("请重新打开，核对现在的内容后再批准。");
    }
    decide(batch);
    batch.approvedHash = batch.contentHash;
    batch.state = IntakeState.LOADING;
    kind.decided(batch.origin());
    start(IntakeJobs.loading(kind.kind()), "导入" + kind.label(), batch);
    return changed(kind, batch);
  }

  @Transactional
  public IntakeDetail giveBack(IntakeKind kind, UUID id, EntityVersion seen, IntakeReturn why) {
    IntakeBatch batch = begin(kind, id, seen, IntakeAction.RETURN);
    decide(batch);
    audit.reason(why.reason());
    batch.reason = why.reason().strip();
    return back(kind, batch);
  }

  /** Goes on with what a job that was cancelled or failed has left. */
  @Transactional
  public IntakeDetail resume(IntakeKind kind, UUID id, EntityVersion seen) {
    IntakeBatch batch = begin(kind, id, seen, IntakeAction.RESUME);
    start(IntakeJobs.loading(kind.kind()), "导入" + kind.label(), batch);
    return changed(kind, batch);
  }

  /** Drops a batch of which nothing was loaded; its file and rows are deleted. */
  @Transactional
  public IntakeDetail discard(IntakeKind kind, UUID id, EntityVersion seen) {
    IntakeBatch batch = begin(kind, id, seen, IntakeAction.DISCARD);
    batch.state = IntakeState.DISCARDED;
    purge(batch);
    return changed(kind, batch);
  }

  /** Begins to write the person's own file with the faults marked; the job hands it out. */
  @Transactional
  public JobDetail mark(IntakeKind kind, UUID id) {
    IntakeBatch batch = named(kind, id);
    rights.require(kind, batch, IntakeAction.MARK);
    JobDetail job = start(IntakeJobs.marking(kind.kind()), "标注导入的" + kind.label(), batch);
    name(kind, batch);
    return job;
  }

  void purge(IntakeBatch batch) {
    rows.delete(batch.id);
    files.delete(batch.id);
    batch.purged = true;
  }

  private IntakeDetail back(IntakeKind kind, IntakeBatch batch) {
    batch.state = batch.loadedRows > 0 ? IntakeState.LOADED : IntakeState.CHECKED;
    kind.decided(batch.origin());
    return changed(kind, batch);
  }

  private void decide(IntakeBatch batch) {
    batch.approverId = caller.get().staffId();
    batch.approverName = caller.get().name();
    batch.decidedAt = OffsetDateTime.now(clock);
  }

  private IntakeBatch begin(IntakeKind kind, UUID id, EntityVersion seen, IntakeAction action) {
    IntakeBatch batch = named(kind, id);
    EntityVersion.require(seen, batch.version);
    rights.require(kind, batch, action);
    return batch;
  }

  private IntakeBatch named(IntakeKind kind, UUID id) {
    IntakeBatch batch = batches.require(kind.kind(), id);
    name(kind, batch);
    return batch;
  }

  private void name(IntakeKind kind, IntakeBatch batch) {
    audit.object(kind.kind() + "-intake", batch.id, batch.unionPath);
  }

  private JobDetail start(String job, String title, IntakeBatch batch) {
    return jobs.start(job, title, new IntakePlan(batch.id));
  }

  private IntakeDetail changed(IntakeKind kind, IntakeBatch batch) {
    batch.updatedAt = OffsetDateTime.now(clock);
    batches.flush();
    name(kind, batch);
    return detail(kind, batch, false);
  }

  private IntakeEntry entry(IntakeBatch batch) {
    return new IntakeEntry(
        batch.id,
        batch.state,
        batch.state.label(),
        fileName(batch),
        batch.importerName,
        batch.totalRows,
        batch.loadedRows,
        batch.createdAt);
  }

  private IntakeDetail detail(IntakeKind kind, IntakeBatch batch, boolean recognised) {
    return new IntakeDetail(
        batch.id,
        batch.state,
        batch.state.label(),
        fileName(batch),
        batch.importerName,
        batch.reason,
        List.of(batch.ignored),
        batch.totalRows,
        batch.validRows,
        batch.faultyRows,
        batch.duplicateRows,
        batch.refusedRows,
        batch.loadedRows,
        batch.skippedRows,
        batch.choice,
        batch.choice == null
            ? null
            : batch.loadable(batch.choice) + batch.loadedRows + batch.skippedRows,
        batch.state == IntakeState.SUBMITTED ? content.mark(batch) : null,
        batch.approverName,
        batch.createdAt,
        batch.decidedAt,
        recognised,
        batch.purged,
        batch.version,
        rights.allowedActions(kind, batch));
  }

  private String fileName(IntakeBatch batch) {
    return cipher.decrypt("intake_batch", "file_name", batch.id, batch.fileName);
  }

  private static IntakeRowEntry row(IntakeKind kind, SheetTemplate template, IntakeRow row) {
    return new IntakeRowEntry(
        row.number(),
        row.cells().get(kind.titleColumn()),
        row.verdict(),
        row.verdict().label(),
        row.faults().stream().map(fault -> shown(template, row, fault)).toList(),
        row.loadedId(),
        row.skipped());
  }

  private static IntakeRowEntry.ShownFault shown(
      SheetTemplate template, IntakeRow row, CellFault fault) {
    var column = fault.column() == null ? null : template.column(fault.column()).orElse(null);
    return new IntakeRowEntry.ShownFault(
        column == null ? null : column.heading(),
        column == null ? null : column.shown(row.cells().get(column.key())),
        fault.message(),
        fault.blocking());
  }
}
