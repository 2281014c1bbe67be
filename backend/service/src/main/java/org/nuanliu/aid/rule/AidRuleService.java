package org.nuanliu.aid.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.nuanliu.aid.rule.domain.AidPurpose;
import org.nuanliu.aid.rule.domain.Cap;
import org.nuanliu.aid.rule.domain.CapFormula;
import org.nuanliu.aid.rule.domain.SourceRule;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** 帮扶标准: read by all, changed by the province, always from a day on. */
@ApplicationScoped
class AidRuleService {

  static final String CHANGE = "aid-rule:change";

  @Inject EntityManager entities;
  @Inject AidRules rules;
  @Inject Codes codes;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  AidRuleBook book() {
    List<Cap> caps = rules.allCaps();
    List<SourceRule> sources = rules.allSources();
    return new AidRuleBook(
        caps.stream()
            .sorted(
                Comparator.comparing((Cap cap) -> AidPurpose.of(cap.purpose()).orElseThrow())
                    .thenComparing(Cap::key)
                    .thenComparing(Cap::validFrom))
            .map(cap -> AidCapEntry.of(cap, area(cap.areaCode()), newest(caps, cap)))
            .toList(),
        sources.stream()
            .sorted(
                Comparator.comparing(SourceRule::source)
                    .thenComparing(rule -> AidPurpose.of(rule.purpose()).orElseThrow())
                    .thenComparing(SourceRule::validFrom))
            .map(rule -> AidSourceEntry.of(rule, newest(sources, rule)))
            .toList(),
        caller.get().may(CHANGE) ? List.of("change") : List.of());
  }

  /**
   * @throws Problem 404 for a key that no cap has, 422 for a day that is past
   */
  @Transactional
  AidRuleBook change(AidCapChange change) {
    Cap before =
        rules.allCaps().stream()
            .filter(cap -> cap.key().equals(change.key()))
            .findFirst()
            .orElseThrow(Problem::notFound);
    requireFuture(change.validFrom());
    requireFitting(before, change);
    AidCapLine line = line(before.key(), change.validFrom(), change.clause(), change.note());
    line.purpose = before.purpose();
    line.variant = before.variant();
    line.holder = before.holder();
    line.capGroup = before.group();
    line.formula = change.formula();
    line.multiple = change.multiple();
    line.amount = change.amount() == null ? null : change.amount().fen();
    line.period = before.period();
    line.areaCode = before.areaCode();
    return saved(line, line.key);
  }

  /** A ceiling of one area counts together with nothing but itself. */
  @Transactional
  AidRuleBook addLocal(AidLocalCap local) {
    requireFuture(local.validFrom());
    requirePositive(local.amount());
    requireCode("area", local.areaCode(), "/areaCode");
    if (local.variant() != null) {
      requireCode("aid-variant", local.variant(), "/variant");
    }
    String key =
        String.join(
            "-",
            local.purpose().code(),
            Objects.requireNonNullElse(local.variant(), "all"),
            local.holder().name().toLowerCase(java.util.Locale.ROOT),
            local.period().name().toLowerCase(java.util.Locale.ROOT),
            local.areaCode());
    AidCapLine line = line(key, local.validFrom(), local.clause(), local.note());
    line.purpose = local.purpose().code();
    line.variant = local.variant();
    line.holder = local.holder();
    line.capGroup = key;
    line.formula = CapFormula.FIXED;
    line.amount = local.amount().fen();
    line.period = local.period();
    line.areaCode = local.areaCode();
    return saved(line, key);
  }

  @Transactional
  AidRuleBook change(AidSourceChange change) {
    requireFuture(change.validFrom());
    requireCode("fund-source", change.source(), "/source");
    var line = new AidSourceLine();
    line.id = Ids.next();
    line.source = change.source();
    line.purpose = change.purpose().code();
    line.levels = change.levels().stream().sorted().toList();
    line.clause = change.clause().strip();
    line.note = change.note();
    line.validFrom = change.validFrom();
    line.staffId = caller.get().staffId();
    line.at = OffsetDateTime.now(clock);
    return saved(line, line.source + "/" + line.purpose);
  }

  private AidCapLine line(String key, LocalDate validFrom, String clause, String note) {
    var line = new AidCapLine();
    line.id = Ids.next();
    line.key = key;
    line.clause = clause.strip();
    line.note = note;
    line.validFrom = validFrom;
    line.staffId = caller.get().staffId();
    line.at = OffsetDateTime.now(clock);
    return line;
  }

  private AidRuleBook saved(Object line, String key) {
    audit.object("aid-rule", key, null);
    entities.persist(line);
    entities.flush();
    return book();
  }

  private void requireFuture(LocalDate validFrom) {
    if (validFrom.isBefore(LocalDate.now(clock))) {
      throw new Problem(PlatformProblem.RULE)
          .error("/validFrom", "in-the-past", "最早从今天起生效，已经办理的不追溯");
    }
  }

  private static void requireFitting(Cap before, AidCapChange change) {
    boolean fits =
        switch (change.formula()) {
          case STANDARD -> change.multiple() != null && change.amount() == null;
          case FIXED -> change.amount() != null && change.multiple() == null;
          case SELF_PAID, NONE -> change.amount() == null && change.multiple() == null;
        };
    if (!fits) {
      throw new Problem(PlatformProblem.INVALID)
          .error("/formula", "not-fitting", "按低保标准的填月数，固定限额的填金额，其他的都不填");
    }
    if (change.formula() == CapFormula.SELF_PAID && before.period().addsUp()) {
      throw new Problem(PlatformProblem.RULE)
          .error("/formula", "not-fitting", "按年累计的限额不能改为按自付金额计算");
    }
    if (change.amount() != null) {
      requirePositive(change.amount());
    }
  }

  private static void requirePositive(Money amount) {
    if (amount.fen() <= 0) {
      throw new Problem(PlatformProblem.INVALID).error("/amount", "out-of-range", "金额应大于 0");
    }
  }

  private void requireCode(String list, String code, String pointer) {
    if (!codes.isValid(list, code, LocalDate.now(clock))) {
      throw new Problem(PlatformProblem.INVALID).error(pointer, "unknown-code", "没有这个选项");
    }
  }

  private String area(String code) {
    return code == null ? null : codes.label("area", code, LocalDate.now(clock)).orElse(code);
  }

  private boolean newest(List<Cap> all, Cap line) {
    LocalDate today = LocalDate.now(clock);
    return !line.validFrom().isAfter(today)
        && all.stream()
            .filter(other -> other.key().equals(line.key()))
            .filter(other -> !other.validFrom().isAfter(today))
            .noneMatch(other -> other.validFrom().isAfter(line.validFrom()));
  }

  private boolean newest(List<SourceRule> all, SourceRule line) {
    LocalDate today = LocalDate.now(clock);
    return !line.validFrom().isAfter(today)
        && all.stream()
            .filter(
                other ->
                    other.source().equals(line.source()) && other.purpose().equals(line.purpose()))
            .filter(other -> !other.validFrom().isAfter(today))
            .noneMatch(other -> other.validFrom().isAfter(line.validFrom()));
  }
}
