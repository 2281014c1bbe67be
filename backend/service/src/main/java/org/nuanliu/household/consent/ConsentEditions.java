package org.nuanliu.household.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanliu.household.ConsentTexts;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.time.Clocks;

/** The editions of the texts. The database lets nobody change one that is published. */
@ApplicationScoped
class ConsentEditions implements ConsentTexts {

  @Inject EntityManager entities;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Override
  @Transactional
  public String versionOn(LocalDate day) {
    List<?> found =
        entities
            .createNativeQuery(
                "SELECT version FROM consent_edition WHERE valid_from <= :day ORDER BY valid_from DESC LIMIT 1",
                String.class)
            .setParameter("day", day)
            .getResultList();
    if (found.isEmpty()) {
      throw new IllegalStateException("No consent text on " + day);
    }
    return (String) found.getFirst();
  }

  /** The newest first. */
  @Transactional
  List<ConsentEdition> list() {
    String today = versionOn(LocalDate.now(clock));
    Map<String, List<Tuple>> texts =
        rows("SELECT version, code, label, body FROM consent_text ORDER BY sort").stream()
            .collect(Collectors.groupingBy(row -> row.get("version", String.class)));
    return rows(
            "SELECT version, valid_from, reason, published_at FROM consent_edition ORDER BY valid_from DESC")
        .stream()
        .map(row -> edition(row, today, texts.get(row.get("version", String.class))))
        .toList();
  }

  /**
   * @throws Problem 422 for a day that has passed or texts that are not the four, 409 when an
   *     edition begins on that day already
   */
  @Transactional
  ConsentEdition publish(EditionPublication wanted) {
    LocalDate today = LocalDate.now(clock);
    if (wanted.validFrom().isBefore(today)) {
      throw new Problem(PlatformProblem.RULE)
          .error("/validFrom", "in-the-past", "最早从今天起生效，已经取得的同意不受影响");
    }
    if (wanted.texts().stream().map(ConsentText::code).distinct().count() < wanted.texts().size()) {
      throw new Problem(PlatformProblem.RULE).error("/texts", "repeated", "四份文本各须一份");
    }
    String version = wanted.validFrom().toString();
    boolean taken =
        list().stream().anyMatch(edition -> edition.validFrom().equals(wanted.validFrom()));
    if (taken) {
      throw new Problem(PlatformProblem.CONFLICT)
          .detail("这一天已经有一版同意书生效；发布的文本不能修改，请另选一天。")
          .error("/validFrom", "taken", "这一天已经有一版生效");
    }
    audit.object("consent-edition", version, null);
    audit.reason(wanted.reason());
    insert(version, wanted);
    return list().stream()
        .filter(edition -> edition.version().equals(version))
        .findFirst()
        .orElseThrow();
  }

  private void insert(String version, EditionPublication wanted) {
    entities
        .createNativeQuery(
            """
            INSERT INTO consent_edition (version, valid_from, reason, published_by, published_at)
            VALUES (:version, :from, :reason, :by, :at)""")
        .setParameter("version", version)
        .setParameter("from", wanted.validFrom())
        .setParameter("reason", wanted.reason().strip())
        .setParameter("by", caller.get().staffId())
        .setParameter("at", clock.instant())
        .executeUpdate();
    for (int i = 0; i < wanted.texts().size(); i++) {
      ConsentText text = wanted.texts().get(i);
      entities
          .createNativeQuery(
              """
              INSERT INTO consent_text (version, code, label, body, sort)
              VALUES (:version, :code, :label, :body, :sort)""")
          .setParameter("version", version)
          .setParameter("code", text.code())
          .setParameter("label", text.label().strip())
          .setParameter("body", text.body().strip())
          .setParameter("sort", i + 1)
          .executeUpdate();
    }
  }

  private static ConsentEdition edition(Tuple row, String today, List<Tuple> texts) {
    String version = row.get("version", String.class);
    return new ConsentEdition(
        version,
        row.get("valid_from", LocalDate.class),
        version.equals(today),
        row.get("reason", String.class),
        row.get("published_at", Instant.class).atZone(Clocks.ZONE).toOffsetDateTime(),
        texts.stream()
            .map(
                text ->
                    new ConsentText(
                        text.get("code", String.class),
                        text.get("label", String.class),
                        text.get("body", String.class)))
            .toList());
  }

  private List<Tuple> rows(String sql) {
    return entities
        .createNativeQuery(sql, Tuple.class)
        .getResultStream()
        .map(row -> (Tuple) row)
        .toList();
  }
}
