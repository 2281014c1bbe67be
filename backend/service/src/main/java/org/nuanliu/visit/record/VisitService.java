package org.nuanliu.visit.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.enterprise.Enterprises;
import org.nuanliu.household.HardshipFile;
import org.nuanliu.household.HardshipFiles;
import org.nuanliu.platform.attachment.Attachments;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.time.Clocks;
import org.nuanliu.visit.VisitProblem;
import org.nuanliu.visit.campaign.VisitTargets;
import org.nuanliu.visit.record.domain.VisitCheck;
import org.nuanliu.visit.record.domain.VisitFacts;
import org.nuanliu.visit.record.domain.VisitLimits;
import org.nuanliu.visit.record.domain.VisitOutcome;

/** Records visits, each once. */
@ApplicationScoped
class VisitService {

  /** As the audit trail and the to-do list name the record. */
  static final String OBJECT = "visit";

  @Inject VisitRepository visits;
  @Inject VisitParts parts;
  @Inject VisitSecrets secrets;
  @Inject VisitReader reader;
  @Inject VisitTargets targets;
  @Inject HardshipFiles files;
  @Inject Enterprises enterprises;
  @Inject Attachments attachments;
  @Inject Codes codes;
  @Inject Parameters parameters;
  @Inject BlindIndex keyed;
  @Inject ObjectMapper mapper;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 409 when another record stands under this id, 422 for what the rules do not
   *     allow
   */
  @Transactional
  VisitDetail record(VisitRecord sent) {
    visits.serialise(sent.id());
    byte[] mac = mac(sent);
    Optional<Visit> earlier = visits.findByIdOptional(sent.id());
    if (earlier.isPresent()) {
      return again(earlier.get(), mac);
    }
    audit.object(OBJECT, sent.id(), caller.get().unionPath());
    LocalDate day = sent.startedAt().atZoneSameInstant(Clocks.ZONE).toLocalDate();
    VisitTargets.Taken target = sent.targetId() == null ? null : targets.take(sent.targetId(), day);
    if (target == null && sent.campaignId() != null) {
      targets.requireOpen(sent.campaignId(), day);
    }
    UUID household = target == null ? sent.householdId() : target.householdId();
    HardshipFile file = household == null ? null : file(household);
    requireKnown(sent.enterpriseId());
    check(sent, day, file != null);
    Visit visit = visit(sent, day, mac, file);
    visit.campaignId = target == null ? sent.campaignId() : target.campaignId();
    visit.targetId = target == null ? null : target.id();
    visit.householdId = household;
    visits.persistAndFlush(visit);
    claim(visit, sent);
    parts.add(visit, sent);
    count(visit);
    visits.flush();
    audit.object(OBJECT, visit.id, visit.unionPath);
    return reader.detail(visit);
  }

  @Transactional
  VisitDetail get(UUID id) {
    Visit visit = visits.require(id);
    audit.object(OBJECT, id, visit.unionPath);
    return reader.detail(visit);
  }

  private VisitDetail again(Visit visit, byte[] mac) {
    audit.object(OBJECT, visit.id, visit.unionPath);
    if (!Arrays.equals(visit.contentMac, mac) || !visit.madeBy.equals(caller.get().staffId())) {
      throw new Problem(VisitProblem.ID_USED).detail("走访记录 %s 已经登记，内容不同。".formatted(visit.number));
    }
    return reader.detail(visit);
  }

  private Visit visit(VisitRecord sent, LocalDate day, byte[] mac, HardshipFile file) {
    var visit = new Visit();
    visit.id = sent.id();
    visit.unionPath = caller.get().unionPath();
    visit.number = visits.nextNumber(day);
    visit.enterpriseId = sent.enterpriseId();
    visit.object = sent.object();
    visit.objectName = file == null ? sent.objectName().strip() : file.headName();
    visit.place = sent.place().strip();
    visit.startedAt = sent.startedAt();
    visit.visitedOn = day;
    visit.minutes = sent.minutes();
    visit.leader = sent.leader().strip();
    visit.party = sent.party().stream().map(String::strip).toList();
    visit.partySize = sent.partySize();
    visit.vehicles = sent.vehicles();
    visit.cost = sent.cost().fen();
    visit.beyond = limits(day).beyond(visit.partySize, visit.vehicles, visit.cost);
    visit.outcome = sent.outcome();
    visit.notMet = sent.notMet();
    visit.nextTryOn = sent.nextTryOn();
    visit.seen = secrets.seal(VisitSecrets.Field.SEEN, visit.id, VisitParts.text(sent.seen()));
    visit.policy = VisitParts.text(sent.policy());
    visit.signatureId = sent.signatureId();
    visit.given = sent.gifts().stream().mapToLong(gift -> gift.amount().fen()).sum();
    visit.fields = VisitCodes.fields(sent);
    visit.photos = sent.photos().size();
    visit.madeBy = caller.get().staffId();
    visit.madeByName = caller.get().name();
    visit.contentMac = mac;
    visit.createdAt = OffsetDateTime.now(clock);
    return visit;
  }

  private void count(Visit visit) {
    if (visit.targetId == null) {
      return;
    }
    if (visit.outcome == VisitOutcome.MET) {
      targets.met(
          visit.targetId, visit.id, visit.startedAt, visit.visitedOn, new Money(visit.given));
    } else {
      targets.missed(visit.targetId, visit.notMet, visit.nextTryOn);
    }
  }

  private void claim(Visit visit, VisitRecord sent) {
    sent.photos().forEach(photo -> attachments.claim(photo, OBJECT, visit.id, visit.unionPath));
    if (sent.signatureId() != null) {
      attachments.claim(sent.signatureId(), OBJECT, visit.id, visit.unionPath);
    }
  }

  private void check(VisitRecord sent, LocalDate day, boolean family) {
    var faults = new Problem(PlatformProblem.RULE);
    int faulty = 0;
    var facts =
        new VisitFacts(
            sent.outcome(),
            sent.notMet(),
            sent.nextTryOn(),
            VisitParts.text(sent.seen()),
            day,
            LocalDate.now(clock),
            family,
            sent.signatureId() != null,
            sent.partySize(),
            sent.party().size(),
            sent.gifts().stream().map(VisitParts::fact).toList(),
            sent.followUps().stream().map(VisitFollowUpRecord::dueOn).toList());
    for (var issue : VisitCheck.of(facts)) {
      faults.error(issue.pointer(), issue.code(), issue.message());
      faulty++;
    }
    for (var coded : VisitCodes.of(sent).entrySet()) {
      if (!codes.isValid(coded.getValue().list(), coded.getValue().code(), day)) {
        faults.error(coded.getKey(), "unknown-code", "没有这个选项");
        faulty++;
      }
    }
    if (!family && VisitParts.text(sent.objectName()) == null) {
      faults.error("/objectName", "missing", "请填写走访了谁");
      faulty++;
    }
    if (sent.cost().fen() < 0) {
      faults.error("/cost", "negative", "费用不能小于 0");
      faulty++;
    }
    if (faulty > 0) {
      throw faults;
    }
  }

  private HardshipFile file(UUID household) {
    return files
        .find(household)
        .orElseThrow(
            () ->
                new Problem(PlatformProblem.RULE)
                    .error("/householdId", "unknown-household", "没有这份档案"));
  }

  private void requireKnown(UUID enterprise) {
    if (enterprise != null && enterprises.find(enterprise).isEmpty()) {
      throw new Problem(PlatformProblem.RULE)
          .error("/enterpriseId", "unknown-enterprise", "没有这家企业");
    }
  }

  private VisitLimits limits(LocalDate day) {
    return new VisitLimits(
        parameters.integer("visit.party-size", day),
        parameters.integer("visit.vehicles", day),
        parameters.integer("visit.cost", day) * 100L);
  }

  private byte[] mac(VisitRecord sent) {
    try {
      return keyed.of("visit.content", mapper.writeValueAsString(sent));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record that was read cannot be written", e);
    }
  }
}
