package org.nuanliu.aid.bank;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.aid.bank.domain.BankLayout;
import org.nuanliu.aid.batch.AidBatch;
import org.nuanliu.aid.batch.BankBatches;
import org.nuanliu.aid.batch.BatchEntry;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.union.StaffNames;

/** What went to the banks and came back. */
@ApplicationScoped
class BankReader {

  private static final SortOrder ORDER =
      new SortOrder(Map.of("madeAt", "madeAt"), "madeAt desc, id");

  @Inject BankFileRepository files;
  @Inject ReturnFileRepository returns;
  @Inject BankLayouts layouts;
  @Inject BankBatches batches;
  @Inject StaffNames staff;

  @Transactional
  Page<BankFileEntry> list(UUID batch, PageQuery page) {
    String order = "order by " + ORDER.orderBy(page);
    PanacheQuery<BankFile> found =
        batch == null ? files.find(order) : files.find("batchId = ?1 " + order, batch);
    long counted = found.page(0, PageQuery.DEEPEST + 1).list().size();
    int offset = page.offset();
    List<BankFile> items = found.range(offset, offset + page.size - 1).list();
    return Page.of(items, page, counted).map(this::entry);
  }

  private BankFileEntry entry(BankFile file) {
    AidBatch batch = batches.read(file.batchId);
    BatchEntry about = batches.entry(batch);
    return new BankFileEntry(
        file.id,
        file.batchId,
        about.number(),
        about.title(),
        about.state(),
        about.unionName(),
        file.layout,
        layouts.find(file.layout).map(BankLayout::name).orElse(file.layout),
        file.fileName,
        file.sm3,
        file.lineCount,
        new Money(file.total),
        file.madeAt,
        staff.of(file.madeBy).orElse(null),
        returns.ofBatch(file.batchId).stream().map(one -> entry(one, false)).toList());
  }

  ReturnFileEntry entry(ReturnImport taken, boolean recognised) {
    return new ReturnFileEntry(
        taken.id,
        taken.batchId,
        taken.sm3,
        taken.bankDate,
        taken.paidCount,
        new Money(taken.paidTotal),
        taken.failedCount,
        new Money(taken.failedTotal),
        taken.doubtCount,
        new Money(taken.doubtTotal),
        taken.importedAt,
        staff.of(taken.importedBy).orElse(null),
        recognised);
  }
}
