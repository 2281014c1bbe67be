package org.nuanliu.household.consent;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.PersonalRecords;
import org.nuanliu.household.consent.SubjectAnswer.FileChange;
import org.nuanliu.household.consent.SubjectAnswer.Looker;
import org.nuanliu.household.consent.SubjectAnswer.Section;
import org.nuanliu.household.register.ConsentedFile;
import org.nuanliu.household.register.FileConsents;
import org.nuanliu.household.register.SubjectPerson;
import org.nuanliu.household.register.SubjectRecords;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.audit.ObjectTrail;
import org.nuanliu.platform.audit.ObjectTrail.Look;
import org.nuanliu.platform.audit.ObjectTrail.RowChange;
import org.nuanliu.platform.quota.Quota;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Puts the record of one person together in one call (assurance D16). */
@ApplicationScoped
class SubjectAnswers {

  /** What people call what was done with a file; everything else is 办理. */
  private static final Map<String, String> DEEDS =
      Map.of(
          "household:read", "查看档案",
          "household:reveal", "查看完整号码",
          "household:search-person", "查重",
          "household:update", "填写档案",
          "consent:read", "查看同意与授权",
          "consent:answer", "出具个人信息答复",
          "clarity:read", "查看四明确",
          "attachment:read", "查看附件");

  private static final Map<String, String> OPERATIONS =
      Map.of("INSERT", "录入", "UPDATE", "修改", "DELETE", "删除");

  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("state", "办理状态"),
          Map.entry("consented", "同意"),
          Map.entry("category", "困难类别"),
          Map.entry("file_level", "建档标准"),
          Map.entry("main_cause", "致困原因"),
          Map.entry("income_year", "年收入"),
          Map.entry("month_income", "月收入"),
          Map.entry("month_income_verified", "核实月收入"),
          Map.entry("health", "健康状况"),
          Map.entry("disease", "疾病类别"),
          Map.entry("disability", "残疾类别"),
          Map.entry("marital", "婚姻状况"),
          Map.entry("work_state", "工作状态"),
          Map.entry("relation", "与户主关系"),
          Map.entry("filed_on", "建档日期"));

  @Inject @All List<PersonalRecords> records;
  @Inject FileConsents files;
  @Inject SubjectRecords subjects;
  @Inject Authorisations authorisations;
  @Inject Corrections corrections;
  @Inject ObjectTrail trail;
  @Inject Unions unions;
  @Inject Parameters parameters;
  @Inject Quota quota;
  @Inject Scope scope;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws org.nuanliu.platform.problem.Problem 404 for nobody of this file, 429 beyond the day's
   *     quota
   */
  @Transactional
  SubjectAnswer answer(UUID fileId, UUID personId, ConsentReason reason) {
    LocalDate today = LocalDate.now(clock);
    ConsentedFile file = files.require(fileId);
    SubjectPerson person = subjects.person(fileId, personId);
    audit.reason(reason.reason());
    int most = parameters.integer("subject-answer.daily-quota", today);
    quota.takeDaily(
        "subject-answer", caller.get().staffId(), most, "今天出具答复的次数已用完（每天 " + most + " 次），请明天再试。");
    // Whoever looked from a union above left his event there.
    List<Look> looks = scope.elevated("subject-answer", () -> trail.looks(fileId));
    List<RowChange> changes =
        scope.elevated("subject-answer", () -> trail.changes(List.of(fileId, personId)));
    boolean head = person.position() == 0;
    List<Section> sections =
        scope.elevated(
            "subject-answer",
            () ->
                records.stream()
                    .map(room -> new Section(room.title(), room.about(fileId, personId, head)))
                    .toList());
    Map<String, UnionSummary> names =
        unions.at(
            Stream.concat(
                    looks.stream().map(Look::unionPath), changes.stream().map(RowChange::unionPath))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    var answer =
        new SubjectAnswer(
            personId,
            person.name(),
            file.number(),
            unions.at(new UnionPath(file.unionPath())).orElseThrow().name(),
            today,
            caller.get().name(),
            subjects.facts(fileId, personId),
            subjects.sources(fileId),
            looks.stream().map(look -> looker(look, names)).toList(),
            files.history(fileId),
            authorisations.of(fileId, List.of(person)).stream()
                .filter(entry -> entry.personId().equals(personId))
                .toList(),
            corrections.of(fileId).stream()
                .filter(entry -> entry.personId().equals(personId))
                .toList(),
            changes.stream().map(change -> change(change, names)).toList(),
            sections);
    audit.object("household-person", personId, file.unionPath());
    return answer;
  }

  private static Looker looker(Look look, Map<String, UnionSummary> names) {
    return new Looker(
        look.actorName(),
        name(look.unionPath(), names),
        DEEDS.getOrDefault(look.action(), "办理"),
        look.times(),
        look.first(),
        look.last());
  }

  private static FileChange change(RowChange change, Map<String, UnionSummary> names) {
    String columns =
        change.columns().stream()
            .map(COLUMNS::get)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("、"));
    String where = change.table().equals("household") ? "档案" : "个人资料";
    return new FileChange(
        change.at(),
        change.actorName(),
        name(change.unionPath(), names),
        OPERATIONS.get(change.operation()) + where + (columns.isEmpty() ? "" : "：" + columns));
  }

  private static String name(String path, Map<String, UnionSummary> names) {
    UnionSummary union = path == null ? null : names.get(path);
    return union == null ? null : union.name();
  }
}
