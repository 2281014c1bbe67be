package org.nuanliu.enterprise.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.enterprise.CreditCode;
import org.nuanliu.household.Employment;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Registers enterprises and keeps what is told of them. */
@ApplicationScoped
class EnterpriseService {

  /** As the audit trail names the record. */
  static final String OBJECT = "enterprise";

  @Inject EnterpriseRepository enterprises;
  @Inject EnterpriseRights rights;
  @Inject Employment employment;
  @Inject Unions unions;
  @Inject Codes codes;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  EnterpriseDetail get(UUID id) {
    return detail(named(id));
  }

  /**
   * @throws Problem 409 naming the union that has registered it, 422 for a code or a union that
   *     cannot be
   */
  @Transactional
  EnterpriseDetail create(EnterpriseForm form) {
    var enterprise = new Enterprise();
    enterprise.id = Ids.next();
    enterprise.createdAt = OffsetDateTime.now(clock);
    fill(enterprise, form);
    enterprises.persistAndFlush(enterprise);
    audit.object(OBJECT, enterprise.id, enterprise.unionPath);
    return detail(enterprise);
  }

  /**
   * @throws Problem as {@link #create}
   */
  @Transactional
  EnterpriseDetail update(UUID id, EntityVersion seen, EnterpriseForm form) {
    Enterprise enterprise = named(id);
    EntityVersion.require(seen, enterprise.version);
    fill(enterprise, form);
    enterprises.flush();
    return detail(enterprise);
  }

  private Enterprise named(UUID id) {
    Enterprise enterprise = enterprises.require(id);
    audit.object(OBJECT, id, enterprise.unionPath);
    return enterprise;
  }

  private void fill(Enterprise enterprise, EnterpriseForm form) {
    var code = CreditCode.read(form.creditCode());
    if (code.fault() != null) {
      throw new Problem(PlatformProblem.RULE)
          .error("/creditCode", "credit-code", code.fault().message());
    }
    requireCode("employer-kind", form.nature(), "/nature");
    requireCode("industry", form.industry(), "/industry");
    requireCode("enterprise-state", form.state(), "/state");
    requireFree(code, enterprise.id);
    enterprise.unionPath = responsible(enterprise, form.unionId());
    enterprise.creditCode = code.value();
    enterprise.name = form.name().strip();
    enterprise.nature = form.nature();
    enterprise.industry = form.industry();
    enterprise.state = form.state();
    enterprise.headcount = form.headcount();
    enterprise.address = stripped(form.address());
    enterprise.note = stripped(form.note());
    enterprise.updatedAt = OffsetDateTime.now(clock);
  }

  /** The whole province is searched; the directory tells no more than the public register. */
  private void requireFree(CreditCode code, UUID own) {
    enterprises
        .registeredAt(code.value(), own)
        .ifPresent(
            path -> {
              String union = unions.at(new UnionPath(path)).orElseThrow().name();
              throw EnterpriseConstraints.taken("这家企业已由" + union + "登记");
            });
  }

  private String responsible(Enterprise enterprise, UUID wanted) {
    if (wanted == null) {
      return Optional.ofNullable(enterprise.unionPath).orElse(caller.get().unionPath());
    }
    return unions
        .find(wanted)
        .filter(UnionSummary::open)
        .map(UnionSummary::path)
        .filter(path -> caller.get().path().contains(path))
        .orElseThrow(
            () ->
                new Problem(PlatformProblem.RULE)
                    .error("/unionId", "out-of-scope", "请选择本工会或者下级工会"));
  }

  private void requireCode(String list, String code, String pointer) {
    if (code != null && !codes.isValid(list, code, LocalDate.now(clock))) {
      throw new Problem(PlatformProblem.INVALID).error(pointer, "unknown-code", "请从列表中选择");
    }
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private EnterpriseDetail detail(Enterprise enterprise) {
    UnionSummary union = unions.at(new UnionPath(enterprise.unionPath)).orElseThrow();
    return new EnterpriseDetail(
        enterprise.id,
        enterprise.creditCode,
        enterprise.name,
        union.id(),
        union.name(),
        enterprise.nature,
        enterprise.industry,
        enterprise.state,
        enterprise.headcount,
        enterprise.address,
        enterprise.note,
        employment.familiesByEmployer(List.of(enterprise.name)).getOrDefault(enterprise.name, 0),
        EnterpriseRights.cutsCapacity(enterprise),
        enterprise.version,
        rights.allowedActions(enterprise));
  }
}
