package org.nuanliu.dictionary.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanliu.dictionary.DictionaryProblem;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.persistence.TransactionMemo;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

@ApplicationScoped
class ParameterService implements Parameters {

  @Inject PolicyParameterRepository parameters;
  @Inject TransactionMemo memo;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Override
  @Transactional
  public int integer(String key, LocalDate on) {
    PolicyParameter parameter = known(key);
    if (!parameter.isWhole()) {
      throw new IllegalArgumentException("Not a whole number: " + key);
    }
    return parameter.on(on).value.intValueExact();
  }

  @Override
  @Transactional
  public BigDecimal decimal(String key, LocalDate on) {
    return known(key).on(on).value;
  }

  @Transactional
  List<ParameterDetail> list() {
    LocalDate today = LocalDate.now(clock);
    return parameters.listWithValues().stream()
        .map(parameter -> ParameterDetail.from(parameter, today))
        .toList();
  }

  @Transactional
  ParameterDetail get(String key) {
    return ParameterDetail.from(find(key), LocalDate.now(clock));
  }

  @Transactional
  ParameterDetail change(String key, EntityVersion ifMatch, ParameterChange change) {
    LocalDate today = LocalDate.now(clock);
    PolicyParameter parameter = find(key);
    EntityVersion.require(ifMatch, parameter.version);
    requireAllowed(parameter, change, today);
    PolicyParameterValue value =
        parameter
            .startingOn(change.validFrom())
            .orElseGet(() -> parameter.newValueFrom(change.validFrom()));
    value.set(change.value(), change.reason(), caller.get().staffId(), clock.instant());
    parameters.getEntityManager().persist(value);
    parameters.getEntityManager().lock(parameter, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    parameters.flush();
    audit.object("policy-parameter", key, null);
    audit.reason(change.reason());
    return ParameterDetail.from(parameter, today);
  }

  private static void requireAllowed(
      PolicyParameter parameter, ParameterChange change, LocalDate today) {
    var problem = new Problem(DictionaryProblem.PARAMETER_RULE);
    if (!parameter.admits(change.value())) {
      throw problem.error(
          "/value",
          "out-of-range",
          "应为 %s 至 %s 之间的%s"
              .formatted(
                  parameter.minimum.toPlainString(),
                  parameter.maximum.toPlainString(),
                  parameter.isWhole() ? "整数" : "数"));
    }
    if (change.validFrom().isBefore(today)) {
      throw problem.error("/validFrom", "in-the-past", "最早从今天起生效，已经办理的不追溯");
    }
  }

  private PolicyParameter find(String key) {
    return parameters.findWithValues(key).orElseThrow(Problem::notFound);
  }

  private PolicyParameter known(String key) {
    PolicyParameter parameter = memo.once("policy-parameters", "", this::all).get(key);
    if (parameter == null) {
      throw new IllegalArgumentException("No such parameter: " + key);
    }
    return parameter;
  }

  /** A decision asks for several of them, so they are read together. */
  private Map<String, PolicyParameter> all() {
    return parameters.listWithValues().stream()
        .collect(Collectors.toMap(parameter -> parameter.key, Function.identity()));
  }
}
