package org.nuanliu.platform.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.job.JobKind;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.job.Jobs;

/**
 * A list that may be taken out as a workbook; one CDI bean each says what the list is, this class
 * how it leaves: with a reason, as a job, under the scope of who asked.
 *
 * @param <F> which rows are wanted; Jackson must be able to write and read it
 * @param <R> a row
 */
public abstract class ListExport<F, R> implements JobKind {

  /** What an export was started with. */
  record Order(JsonNode filter, String reason) {}

  @Inject Jobs jobs;
  @Inject SheetExport sheets;
  @Inject AuditTrail audit;
  @Inject ObjectMapper mapper;

  /** Of the list, of the sheet and of the file; no personal data. */
  protected abstract String name();

  protected abstract Class<F> filterType();

  protected abstract List<ExportColumn<R>> columns();

  protected abstract ExportRows<R> rows(F filter);

  /** What was searched for as a keyed hash; null where no name or number can be. */
  protected String criteria(F filter) {
    return null;
  }

  /**
   * Starts the export in the caller's transaction.
   *
   * @param filter null for a list that has none
   */
  @Transactional
  public JobDetail start(F filter, ExportReason reason) {
    audit.reason(reason.reason());
    String criteria = criteria(filter);
    if (criteria != null) {
      audit.criteria(criteria);
    }
    return jobs.start(
        kind(), "导出" + name(), new Order(mapper.valueToTree(filter), reason.reason()));
  }

  @Override
  public void run(JobRun run) throws IOException {
    Order order = run.parameters(Order.class);
    F filter = filter(order.filter());
    String criteria = criteria(filter);
    if (criteria != null) {
      run.criteria(criteria);
    }
    sheets.write(run, new ExportPlan<>(name(), order.reason(), columns(), rows(filter)));
  }

  private F filter(JsonNode stored) throws JsonProcessingException {
    return mapper.treeToValue(stored, filterType());
  }
}
