package org.nuanliu.dictionary.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.dictionary.DictionaryProblem;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.Problem;

@ApplicationScoped
class StandardService implements ConstraintProblems {

  /** No 低保标准 of the country comes near; a figure above it is one in 分 or of a year. */
  private static final Money IMPLAUSIBLE = Money.ofYuan("5000");

  @Inject SubsistenceStandardRepository standards;
  @Inject StandardQueries queries;
  @Inject Codes codes;
  @Inject AuditTrail audit;

  @Transactional
  StandardDetail create(StandardRequest request) {
    if (!codes.isValid("area", request.areaCode(), request.validFrom())) {
      throw new Problem(DictionaryProblem.STANDARD_RULE)
          .error("/areaCode", "unknown-area", "这一天没有这个区划代码");
    }
    requirePlausible(request.amount());
    var standard = SubsistenceStandard.of(request);
    standards.persistAndFlush(standard);
    audit.object("subsistence-standard", standard.id, null);
    return queries.get(standard.id).orElseThrow(Problem::notFound);
  }

  @Transactional
  StandardDetail correct(UUID id, EntityVersion ifMatch, StandardCorrection correction) {
    var standard = standards.findByIdOptional(id).orElseThrow(Problem::notFound);
    EntityVersion.require(ifMatch, standard.version);
    requirePlausible(correction.amount());
    standard.correct(correction.amount(), correction.document());
    standards.flush();
    audit.object("subsistence-standard", id, null);
    audit.reason(correction.reason());
    return queries.get(id).orElseThrow(Problem::notFound);
  }

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "uq_subsistence_standard",
        new Problem(DictionaryProblem.STANDARD_EXISTS).detail("填写有误的标准请用“更正”修改。"));
  }

  private static void requirePlausible(Money amount) {
    if (amount.fen() <= 0 || amount.compareTo(IMPLAUSIBLE) > 0) {
      throw new Problem(DictionaryProblem.STANDARD_RULE)
          .error("/amount", "implausible", "应为每人每月的金额，单位元，大于 0 且不超过 5000");
    }
  }
}
