package org.nuanliu.dictionary.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.dictionary.AreaStandard;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.dictionary.Standards;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;

@ApplicationScoped
class StandardQueries implements Standards {

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("areaCode", "area_code", "validFrom", "valid_from", "amount", "amount"),
          "area_code, valid_from DESC");

  private static final String DATED =
      """
      SELECT id, area_code, valid_from, amount, document, note, version,
             lead(valid_from) OVER (PARTITION BY area_code ORDER BY valid_from) AS valid_to
      FROM subsistence_standard""";

  private static final String MATCHING =
      """
      WITH dated AS (%s)
      SELECT %%s FROM dated
      WHERE (CAST(:area AS text) IS NULL OR area_code = :area)
        AND (CAST(:on AS date) IS NULL OR valid_from <= :on AND (valid_to IS NULL OR valid_to > :on))"""
          .formatted(DATED);

  @Inject EntityManager entities;
  @Inject Codes codes;

  @Override
  public Optional<AreaStandard> find(String areaCode, LocalDate on) {
    return inForce(areaCode, on).or(() -> inForce(cityOf(areaCode), on));
  }

  /**
   * @param area only of this area; null for all
   * @param on only those in force on this day; null for all
   */
  Page<StandardDetail> list(String area, LocalDate on, PageQuery query) {
    var rows =
        bind(MATCHING.formatted("*") + " ORDER BY " + ORDER.orderBy(query), Tuple.class, area, on)
            .setFirstResult(query.offset())
            .setMaxResults(query.size)
            .getResultStream()
            .map(this::detail)
            .toList();
    long total = bind(MATCHING.formatted("count(*)"), Long.class, area, on).getSingleResult();
    return Page.of(rows, query, total);
  }

  Optional<StandardDetail> get(UUID id) {
    return tuples(
            entities
                .createNativeQuery(
                    "WITH dated AS (%s) SELECT * FROM dated WHERE id = :id".formatted(DATED),
                    Tuple.class)
                .setParameter("id", id)
                .getResultList())
        .stream()
        .map(this::detail)
        .findFirst();
  }

  private Optional<AreaStandard> inForce(String areaCode, LocalDate on) {
    return tuples(
            entities
                .createNativeQuery(
                    """
                    SELECT valid_from, amount FROM subsistence_standard
                    WHERE area_code = :area AND valid_from <= :on ORDER BY valid_from DESC LIMIT 1""",
                    Tuple.class)
                .setParameter("area", areaCode)
                .setParameter("on", on)
                .getResultList())
        .stream()
        .map(
            row ->
                new AreaStandard(
                    areaCode,
                    nameOf(areaCode, on),
                    new Money(row.get("amount", Long.class)),
                    day(row, "valid_from")))
        .findFirst();
  }

  /** GB/T 2260: the first four digits are the city. */
  private static String cityOf(String areaCode) {
    return areaCode.substring(0, 4) + "00";
  }

  private String nameOf(String areaCode, LocalDate on) {
    return codes.label("area", areaCode, on).orElse(areaCode);
  }

  @SuppressWarnings("unchecked")
  private <T> TypedQuery<T> bind(String sql, Class<T> type, String area, LocalDate on) {
    return (TypedQuery<T>)
        entities.createNativeQuery(sql, type).setParameter("area", area).setParameter("on", on);
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> tuples(List<?> rows) {
    return (List<Tuple>) rows;
  }

  private StandardDetail detail(Tuple row) {
    String areaCode = row.get("area_code", String.class);
    LocalDate validFrom = day(row, "valid_from");
    return new StandardDetail(
        row.get("id", UUID.class),
        areaCode,
        nameOf(areaCode, validFrom),
        validFrom,
        day(row, "valid_to"),
        new Money(row.get("amount", Long.class)),
        row.get("document", String.class),
        row.get("note", String.class),
        row.get("version", Integer.class));
  }

  private static LocalDate day(Tuple row, String column) {
    return row.get(column, LocalDate.class);
  }
}
