package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.nuanliu.platform.persistence.BulkInsert;
import org.nuanliu.platform.scope.Scope;

/** 查重 for many at once: one statement for persons and drafts, one for accounts. */
@ApplicationScoped
class DraftSearch {

  private static final String PERSONS =
      """
      SELECT encode(p.id_number_bi, 'hex') AS bi, p.live, h.number, h.union_path
      FROM household_person p JOIN household h ON h.id = p.household_id
      WHERE p.live AND p.id_number_bi = ANY (CAST(:keys AS bytea[]))
      UNION ALL
      SELECT encode(p.id_number_bi, 'hex'), p.live, h.number, h.union_path
      FROM household_person p JOIN household h ON h.id = p.household_id
      WHERE NOT p.live AND p.id_number_bi IS NOT NULL AND p.id_number_bi = ANY (CAST(:keys AS bytea[]))
        AND p.position = 0 AND h.state = 'DRAFT' AND h.union_path ^@ :within""";

  private static final String ACCOUNTS =
      """
      SELECT DISTINCT encode(account_number_bi, 'hex') AS bi FROM household
      WHERE live AND NOT account_guardian AND account_number_bi = ANY (CAST(:keys AS bytea[]))""";

  @Inject EntityManager entities;
  @Inject Scope scope;

  /**
   * @param within path of the asking union
   */
  DraftFinding find(String within, Collection<byte[]> persons, Collection<byte[]> accounts) {
    return scope.elevated(
        "search-before-create",
        () -> {
          Map<String, String> live = new HashMap<>();
          Map<String, String> drafts = new HashMap<>();
          entities
              .createNativeQuery(PERSONS, Tuple.class)
              .setParameter("keys", array(persons))
              .setParameter("within", within)
              .getResultStream()
              .map(Tuple.class::cast)
              .forEach(row -> person((Tuple) row, within, live, drafts));
          Map<String, String> taken = new HashMap<>();
          for (Object bi :
              entities
                  .createNativeQuery(ACCOUNTS, String.class)
                  .setParameter("keys", array(accounts))
                  .getResultList()) {
            taken.put((String) bi, "这个账号已用于另一份档案；由监护人代领的请注明");
          }
          return new DraftFinding(live, drafts, taken);
        });
  }

  private static void person(
      Tuple row, String within, Map<String, String> live, Map<String, String> drafts) {
    String bi = row.get("bi", String.class);
    if (!row.get("live", Boolean.class)) {
      drafts.put(bi, "本工会或下级工会已有这名户主的草稿");
    } else if (row.get("union_path", String.class).startsWith(within)) {
      live.put(bi, "已在档案 " + row.get("number", String.class) + " 中");
    } else {
      live.put(bi, HouseholdConstraints.TAKEN);
    }
  }

  private static String array(Collection<byte[]> keys) {
    return BulkInsert.array(
        keys.stream()
            .filter(Objects::nonNull)
            .map(key -> "\\x" + HexFormat.of().formatHex(key))
            .toList());
  }
}
