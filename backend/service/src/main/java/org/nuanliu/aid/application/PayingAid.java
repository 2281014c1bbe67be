package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  private static final String FAMILIES =
      """
      SELECT application_id, person_bi FROM aid_application_person
      WHERE application_id = ANY (:ids) ORDER BY application_id, position""";

  private static final String MOVE =
      """
      UPDATE aid_application a SET state = :to, line_id = g.line, paid_on = CAST(:paid AS date),
        due_on = CAST(:due AS date), updated_at = :at, version = a.version + 1
      FROM unnest(CAST(:ids AS uuid[]), CAST(:lines AS uuid[])) AS g (id, line) WHERE a.id = g.id""";

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
    List<UUID> found = ids(ids);
    return Page.of(find(found), page, ((Number) count.getSingleResult()).longValue());
  }

  @Override
  public List<PayableItem> find(List<UUID> wanted) {
    return items(applications.read(wanted));
  }

  @Override
  public List<PayableItem> lock(List<UUID> wanted) {
    List<AidApplication> locked = applications.lock(wanted);
    locked.forEach(one -> require(one, AidAction.BATCH));
    return items(locked);
  }

  @Override
  public List<GateVerdict> gate(List<PayableItem> items, String source, LocalDate day) {
    List<UUID> wanted = items.stream().map(PayableItem::applicationId).toList();
    return gate.check(applications.read(wanted), source, day);
  }

  @Override
  public void batched(Map<UUID, UUID> lines) {
    List<AidApplication> moved = begin(lines.keySet(), AidAction.BATCH);
    moved.forEach(one -> one.lineId = lines.get(one.id));
    move(moved, null);
  }

  @Override
  public void unbatched(Collection<UUID> wanted) {
    List<AidApplication> moved = begin(wanted, AidAction.UNBATCH);
    moved.forEach(one -> one.lineId = null);
    move(moved, null);
  }

  @Override
  public void paid(Collection<UUID> wanted, String source, LocalDate on) {
    List<AidApplication> moved = begin(wanted, AidAction.PAY);
    move(moved, on);
    usages.paid(moved);
    files.recordAid(moved.stream().map(one -> note(one, source, on)).toList());
  }

  @Override
  public void failed(Collection<UUID> wanted) {
    List<AidApplication> moved = begin(wanted, AidAction.FAIL);
    List<AidApplication> returned = moved.stream().filter(one -> one.paidOn != null).toList();
    move(moved, null);
    usages.unpaid(returned);
  }

  /** Locks them for a step of the batch and says where it leads. */
  private List<AidApplication> begin(Collection<UUID> wanted, AidAction action) {
    List<AidApplication> locked = applications.lock(wanted);
    for (AidApplication application : locked) {
      require(application, action);
      application.state = AidFlow.find(application.state, action, When.ALWAYS).orElseThrow().to();
    }
    return locked;
  }

  /** The states and what belongs to them reach the database together. */
  private void move(List<AidApplication> moved, LocalDate paidOn) {
    if (moved.isEmpty()) {
      return;
    }
    turn.pass(moved);
    // all of them go the same way on the same day
    AidApplication first = moved.getFirst();
    entities
        .createNativeQuery(MOVE)
        .setParameter("to", first.state.name())
        .setParameter("paid", paidOn)
        .setParameter("due", first.dueOn)
        .setParameter("at", OffsetDateTime.now(clock))
        .setParameter("ids", moved.stream().map(one -> one.id).toArray(UUID[]::new))
        .setParameter("lines", moved.stream().map(one -> one.lineId).toArray(UUID[]::new))
        .executeUpdate();
  }

  private static void require(AidApplication application, AidAction action) {
    if (AidFlow.find(application.state, action).isEmpty()) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail(
              "帮扶申请 %s 现在是“%s”，不能%s。"
                  .formatted(application.number, application.state.label(), action.label()));
    }
  }

  private AidNote note(AidApplication application, String source, LocalDate on) {
    return new AidNote(
        application.householdId,
        AidPurpose.of(application.purpose).orElseThrow().label(),
        codes.label("fund-source", source, on).orElse(source),
        new Money(application.granted),
        on);
  }

  private List<PayableItem> items(List<AidApplication> found) {
    Map<UUID, List<byte[]>> families = families(found);
    Map<UUID, Set<UUID>> people = rights.people(found);
    return found.stream()
        .map(one -> item(one, families.getOrDefault(one.id, List.of()), people.get(one.id)))
        .toList();
  }

  private Map<UUID, List<byte[]>> families(List<AidApplication> found) {
    Map<UUID, List<byte[]>> families = new HashMap<>();
    for (Object one :
        entities
            .createNativeQuery(FAMILIES, Tuple.class)
            .setParameter("ids", found.stream().map(each -> each.id).toArray(UUID[]::new))
            .getResultList()) {
      Tuple row = (Tuple) one;
      families
          .computeIfAbsent(row.get("application_id", UUID.class), id -> new ArrayList<>())
          .add(row.get("person_bi", byte[].class));
    }
    return families;
  }

  private static PayableItem item(
      AidApplication application, List<byte[]> family, Set<UUID> people) {
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
        people);
  }

  @SuppressWarnings("unchecked")
  private static List<UUID> ids(Query query) {
    return query.getResultList();
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
