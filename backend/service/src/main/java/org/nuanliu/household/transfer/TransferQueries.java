package org.nuanliu.household.transfer;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.household.register.ChangeableHouseholds;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionKind;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Lists of either side, and the unions that suit a file whose employer is gone. */
@ApplicationScoped
class TransferQueries {

  private static final SortOrder ORDER =
      new SortOrder(Map.of("updatedAt", "updatedAt", "dueOn", "dueOn"), "updatedAt desc, id");

  private static final String TOWNSHIPS =
      """
      SELECT id, name FROM union_org
      WHERE kind = 'township' AND closed_on IS NULL AND path > :county AND path < :county || '~' AND path <> :own
      ORDER BY name COLLATE "C", id LIMIT 50""";

  private static final List<UnionKind> COUNTIES =
      List.of(UnionKind.COUNTY, UnionKind.DIRECT_COUNTY, UnionKind.CITY);

  @Inject EntityManager entities;
  @Inject TransferRepository transfers;
  @Inject InvitationRepository invitations;
  @Inject ChangeableHouseholds households;
  @Inject TransferReader reader;
  @Inject Unions unions;

  @Transactional
  Page<TransferEntry> transfers(TransferFilter filter, PageQuery page) {
    Map<String, Object> wanted = conditions(filter);
    return page(transfers.find(where(wanted, page), wanted), page).map(reader::entry);
  }

  @Transactional
  Page<InvitationDetail> invitations(TransferFilter filter, PageQuery page) {
    Map<String, Object> wanted = conditions(filter);
    return page(invitations.find(where(wanted, page), wanted), page).map(reader::detail);
  }

  /** 街道（乡镇）工会 of the county in which the file lies, then the county's 帮扶中心. */
  @Transactional
  List<SuggestedUnion> suggestions(UUID household) {
    String path = households.read(household).unionPath();
    List<SuggestedUnion> found = new ArrayList<>();
    unions
        .nearest(new UnionPath(path), COUNTIES)
        .filter(county -> !county.path().equals(path))
        .ifPresent(
            county -> {
              found.addAll(townships(county, path));
              found.add(new SuggestedUnion(county.id(), county.name(), "帮扶中心"));
            });
    return found;
  }

  private List<SuggestedUnion> townships(UnionSummary county, String own) {
    return entities
        .createNativeQuery(TOWNSHIPS, Tuple.class)
        .setParameter("county", county.path())
        .setParameter("own", own)
        .getResultStream()
        .map(row -> township((Tuple) row))
        .toList();
  }

  private static SuggestedUnion township(Tuple row) {
    return new SuggestedUnion(row.get("id", UUID.class), row.get("name", String.class), "街道（乡镇）工会");
  }

  private static Map<String, Object> conditions(TransferFilter filter) {
    Map<String, Object> wanted = new HashMap<>();
    if (filter.state != null) {
      wanted.put("state", filter.state);
    }
    if (filter.household != null) {
      wanted.put("householdId", filter.household);
    }
    return wanted;
  }

  private static String where(Map<String, Object> wanted, PageQuery page) {
    String conditions =
        wanted.keySet().stream().map(name -> name + " = :" + name).collect(joining(" and "));
    return (conditions.isEmpty() ? "1 = 1" : conditions) + " order by " + ORDER.orderBy(page);
  }

  private static <T> Page<T> page(PanacheQuery<T> query, PageQuery page) {
    long counted = query.count();
    return Page.of(query.range(page.offset(), page.offset() + page.size - 1).list(), page, counted);
  }
}
