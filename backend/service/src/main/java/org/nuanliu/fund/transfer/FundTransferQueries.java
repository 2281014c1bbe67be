package org.nuanliu.fund.transfer;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;

/** The list of papers. */
@ApplicationScoped
class FundTransferQueries {

  private static final SortOrder ORDER =
      new SortOrder(Map.of("proposedOn", "proposedOn", "amount", "amount"), "updatedAt desc, id");

  @Inject FundTransferRepository transfers;
  @Inject FundTransferReader reader;

  @Transactional
  Page<FundTransferEntry> list(FundTransferFilter filter, PageQuery page) {
    Map<String, Object> wanted = conditions(filter);
    var found = transfers.find(where(wanted) + " order by " + ORDER.orderBy(page), wanted);
    long counted = found.count();
    return Page.of(found.range(page.offset(), page.offset() + page.size - 1).list(), page, counted)
        .map(reader::entry);
  }

  private static Map<String, Object> conditions(FundTransferFilter filter) {
    Map<String, Object> wanted = new HashMap<>();
    if (filter.state != null) {
      wanted.put("state", filter.state);
    }
    if (filter.kind != null) {
      wanted.put("kind", filter.kind);
    }
    if (filter.grant != null) {
      wanted.put("grantId", filter.grant);
    }
    return wanted;
  }

  private static String where(Map<String, Object> wanted) {
    String conditions =
        wanted.keySet().stream().map(name -> name + " = :" + name).collect(joining(" and "));
    return conditions.isEmpty() ? "1 = 1" : conditions;
  }
}
