package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.sheet.ExportRows;

/** Reads the list of files from its first to its last row, union by union. */
@ApplicationScoped
class HouseholdExportQueries {

  /** Before every path and every id. */
  private static final String FIRST_PATH = "";

  private static final UUID FIRST_ID = new UUID(0, 0);

  @Inject EntityManager entities;
  @Inject HouseholdConditions conditions;
  @Inject HouseholdSecrets secrets;

  /** The rows of a filter, each chunk under the scope of its transaction. */
  ExportRows<HouseholdExportRow> rows(HouseholdFilter filter) {
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        return HouseholdExportQueries.this.count(filter, most);
      }

      @Override
      public List<HouseholdExportRow> after(HouseholdExportRow last, int size) {
        return HouseholdExportQueries.this.after(filter, last, size);
      }
    };
  }

  private long count(HouseholdFilter filter, long most) {
    Map<String, Object> wanted = conditions.of(filter);
    Query query = entities.createNativeQuery(HouseholdSql.count(wanted.keySet(), most));
    bind(query, wanted);
    return ((Number) query.getSingleResult()).longValue();
  }

  private List<HouseholdExportRow> after(
      HouseholdFilter filter, HouseholdExportRow last, int size) {
    Map<String, Object> wanted = conditions.of(filter);
    Query query = entities.createNativeQuery(HouseholdSql.export(wanted.keySet()), Tuple.class);
    int position = bind(query, wanted);
    query.setParameter(position, last == null ? FIRST_PATH : last.unionPath());
    query.setParameter(position + 1, last == null ? FIRST_ID : last.entry().id());
    query.setParameter(position + 2, size);
    return query.getResultStream().map(row -> row((Tuple) row)).toList();
  }

  private static int bind(Query query, Map<String, Object> wanted) {
    int position = 1;
    for (Object value : wanted.values()) {
      query.setParameter(position++, value);
    }
    return position;
  }

  private HouseholdExportRow row(Tuple row) {
    UUID person = row.get("person_id", UUID.class);
    return new HouseholdExportRow(
        HouseholdSql.entry(row),
        row.get("union_path", String.class),
        Mask.idNumber(
            secrets.open(HouseholdSecret.ID_NUMBER, person, row.get("id_number", String.class))),
        Mask.phone(secrets.open(HouseholdSecret.MOBILE, person, row.get("mobile", String.class))));
  }
}
