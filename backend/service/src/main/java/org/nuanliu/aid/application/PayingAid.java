package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.nuanliu.aid.application.domain.AidAction;
import org.nuanliu.aid.application.domain.AidFlow;
import org.nuanliu.aid.application.domain.AidFlow.When;
import org.nuanliu.aid.rule.AidRules;
import org.nuanliu.aid.rule.domain.AidPurpose;
import org.nuanliu.aid.rule.domain.SourceRule;
import org.nuanliu.dictionary.CodeItem;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.household.AidNote;
import org.nuanliu.household.HardshipFiles;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** Approved applications on their way through a batch. */
@ApplicationScoped
class PayingAid implements PayableAid {

  private static final String IDS =
      "SELECT a.id FROM aid_application a WHERE %s ORDER BY a.approved_on, a.id LIMIT ? OFFSET ?";

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM aid_application a WHERE %s LIMIT "
          + (PageQuery.DEEPEST + 1)
          + ") AS counted";

  private static final String FAMILY =
      """
      SELECT person_bi FROM aid_application_person WHERE application_id = :id ORDER BY position""";

  @Inject EntityManager entities;
  @Inject AidApplicationRepository applications;
  @Inject HardshipFiles files;
  @Inject PaymentGate gate;
  @Inject AidRules rules;
  @Inject AidRights rights;
  @Inject AidUsages usages;
  @Inject AidTurn turn;
  @Inject Codes codes;
  @Inject Clock clock;

  @Override
  public Page<PayableItem> payable(PayableFilter filter, PageQuery page) {
    Map<String, Object> wanted = conditions(filter);
    String where = String.join(" AND ", wanted.keySet());
    Query ids = entities.createNativeQuery(IDS.formatted(where), UUID.class);
    Query count = entities.createNativeQuery(COUNT.formatted(where));
    int position = 1;
    for (Object value : wanted.values()) {
      ids.setParameter(position, value);
      count.setParameter(position++, value);
    }
    ids.setParameter(position++, page.size).setParameter(position, page.offset());
    List<PayableItem> items = new ArrayList<>();
    for (Object id : ids.getResultList()) {
      items.add(item(applications.require((UUID) id)));
    }
    return Page.of(items, page, ((Number) count.getSingleResult()).longValue());
  }

  @Override
  public PayableItem find(UUID application) {
    return item(applications.require(application));
  }

  @Override
  public PayableItem lock(UUID application) {
    AidApplication locked = applications.lock(application);
    require(locked, AidAction.BATCH);
    return item(locked);
  }

  @Override
  public List<GateFinding> gate(PayableItem item, String source, LocalDate day) {
    return gate.check(applications.require(item.applicationId()), source, day);
  }

  @Override
  public void batched(UUID application, UUID line) {
    move(application, AidAction.BATCH, one -> one.lineId = line);
  }

  @Override
  public void unbatched(UUID application) {
    move(application, AidAction.UNBATCH, one -> one.lineId = null);
  }

  @Override
  public void paid(UUID application, String source, LocalDate on) {
    move(
        application,
        AidAction.PAY,
        one -> {
          one.paidOn = on;
          usages.paid(one);
          note(one, source, on);
        });
  }

  @Override
  public void failed(UUID application) {
    move(
        application,
        AidAction.FAIL,
        one -> {
          if (one.paidOn != null) {
            one.paidOn = null;
            usages.unpaid(one);
          }
        });
  }

  /** The state and what belongs to it reach the database together. */
  private void move(UUID id, AidAction action, Consumer<AidApplication> also) {
    AidApplication application = applications.lock(id);
    require(application, action);
    application.state = AidFlow.find(application.state, action, When.ALWAYS).orElseThrow().to();
    application.updatedAt = OffsetDateTime.now(clock);
    also.accept(application);
    turn.pass(application);
    applications.flush();
  }

  private static void require(AidApplication application, AidAction action) {
    if (AidFlow.find(application.state, action).isEmpty()) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail(
              "帮扶申请 %s 现在是“%s”，不能%s。"
                  .formatted(application.number, application.state.label(), action.label()));
    }
  }

  /** A file that went to another union meanwhile keeps its own record. */
  private void note(AidApplication application, String source, LocalDate on) {
    if (files.find(application.householdId).isPresent()) {
      files.recordAid(
          application.householdId,
          new AidNote(
              AidPurpose.of(application.purpose).orElseThrow().label(),
              codes.label("fund-source", source, on).orElse(source),
              new Money(application.granted),
              on));
    }
  }

  private PayableItem item(AidApplication application) {
    List<byte[]> family =
        entities
            .createNativeQuery(FAMILY, byte[].class)
            .setParameter("id", application.id)
            .getResultStream()
            .map(byte[].class::cast)
            .toList();
    return new PayableItem(
        application.id,
        application.number,
        application.unionPath,
        application.householdId,
        application.personId,
        application.headName,
        family.isEmpty() ? null : family.getFirst(),
        family,
        application.purpose,
        application.amount(),
        application.year,
        application.urgent,
        rights.people(application));
  }

  private Map<String, Object> conditions(PayableFilter filter) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    conditions.put("a.state = ?", "APPROVED");
    if (filter.unionPath() != null) {
      conditions.put("a.union_path >= ?", filter.unionPath());
      conditions.put("a.union_path < ?", filter.unionPath() + "~");
    }
    if (filter.purpose() != null) {
      conditions.put("a.purpose = ?", filter.purpose());
    }
    if (filter.year() != null) {
      conditions.put("a.year = ?", filter.year());
    }
    if (filter.source() != null) {
      conditions.put(
          "a.purpose || ' ' || CASE WHEN a.temporary THEN 'TEMP' ELSE a.file_level END = ANY (?)",
          admitted(filter.source()));
    }
    return conditions;
  }

  /** Every purpose with every level that the source may pay today. */
  private String[] admitted(String source) {
    LocalDate today = LocalDate.now(clock);
    return codes.items("aid-purpose", today).stream()
        .map(CodeItem::code)
        .flatMap(
            purpose ->
                rules.source(source, purpose, today).map(SourceRule::levels).stream()
                    .flatMap(levels -> levels.stream().map(level -> purpose + " " + level)))
        .toArray(String[]::new);
  }
}
