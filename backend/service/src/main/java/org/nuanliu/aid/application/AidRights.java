package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.aid.application.domain.AidAction;
import org.nuanliu.aid.application.domain.AidFlow;
import org.nuanliu.aid.application.domain.AidFlow.By;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.StaffIdentities;
import org.nuanliu.union.UnionSummary;

/**
 * Who may take which step of an application now: the state, the union whose turn it is, four eyes,
 * and nobody for the own family.
 */
@ApplicationScoped
class AidRights {

  private static final String OTHER_UNION = "这一步由其他工会办理。";
  private static final String OTHER_DUTY = "这一步由其他职责的人办理。";
  private static final String OTHER_PERSON = "登记、基层意见和复核、审批必须由不同的人办理，您已经办理过其中一步。";
  private static final String OWN_FAMILY = "申请的家庭里有您本人，您必须回避。";
  private static final String BY_BATCH = "这一步由发放批次办理。";

  /** Whose step it is decides also who may send it back. */
  private static final Map<By, String> DUTIES =
      Map.of(
          By.APPLICANT, AidAction.SUBMIT.permission(),
          By.CHECKER, AidAction.CHECK.permission(),
          By.REVIEWER, AidAction.REVIEW.permission(),
          By.APPROVER, AidAction.APPROVE.permission(),
          By.URGENT_APPROVER, AidAction.APPROVE_URGENT.permission());

  /** In this round, in order. */
  private static final String APPROVERS =
      """
      SELECT o.application_id, o.staff_id FROM aid_opinion o
      WHERE o.application_id = ANY (:ids) AND o.action = ANY (:actions)
        AND o.round = (SELECT max(l.round) FROM aid_opinion l WHERE l.application_id = o.application_id)
      ORDER BY o.id""";

  private static final String IN_FAMILY =
      "SELECT 1 FROM aid_application_person WHERE application_id = :id AND person_bi = :person";

  @Inject EntityManager entities;
  @Inject CurrentCaller current;
  @Inject AidRoute route;
  @Inject StaffIdentities staff;

  /** Codes of the actions that the caller may take now. */
  List<String> allowedActions(AidApplication application) {
    Caller caller = current.get();
    return Arrays.stream(AidAction.values())
        .filter(action -> caller.may(action.permission()))
        .filter(action -> refusal(application, action, caller) == null)
        .map(AidAction::code)
        .toList();
  }

  /**
   * @throws Problem 409 when the state forbids the action, 403 when it is somebody else's
   */
  void require(AidApplication application, AidAction action) {
    Problem refusal = refusal(application, action, current.get());
    if (refusal != null) {
      throw refusal.type() == PlatformProblem.WRONG_STATE
          ? refusal.allowedActions(allowedActions(application))
          : refusal;
    }
  }

  /** Whoever had a part in it: none of them pays. */
  Set<UUID> people(AidApplication application) {
    return people(List.of(application)).get(application.id);
  }

  /** The same of many, by application. */
  Map<UUID, Set<UUID>> people(List<AidApplication> applications) {
    Map<UUID, List<UUID>> approvers = approvers(applications);
    Map<UUID, Set<UUID>> people = new HashMap<>();
    for (AidApplication application : applications) {
      Set<UUID> all = involved(application);
      all.addAll(approvers.getOrDefault(application.id, List.of()));
      people.put(application.id, all);
    }
    return people;
  }

  /** Who registered, checked and reviewed in this round. */
  Set<UUID> involved(AidApplication application) {
    Set<UUID> involved = new HashSet<>();
    involved.add(application.registrarId);
    involved.add(application.checkerId);
    involved.add(application.reviewerId);
    involved.remove(null);
    return involved;
  }

  /** Who approved in this round, in order. */
  List<UUID> approvers(AidApplication application) {
    return approvers(List.of(application)).getOrDefault(application.id, List.of());
  }

  private Map<UUID, List<UUID>> approvers(List<AidApplication> applications) {
    Map<UUID, List<UUID>> approvers = new HashMap<>();
    for (Object found :
        entities
            .createNativeQuery(APPROVERS, Tuple.class)
            .setParameter("ids", applications.stream().map(one -> one.id).toArray(UUID[]::new))
            .setParameter(
                "actions", new String[] {AidAction.APPROVE.code(), AidAction.APPROVE_URGENT.code()})
            .getResultList()) {
      Tuple row = (Tuple) found;
      approvers
          .computeIfAbsent(row.get("application_id", UUID.class), id -> new ArrayList<>())
          .add(row.get("staff_id", UUID.class));
    }
    return approvers;
  }

  private Problem refusal(AidApplication application, AidAction action, Caller caller) {
    var line = AidFlow.find(application.state, action);
    if (line.isEmpty()) {
      return new Problem(PlatformProblem.WRONG_STATE)
          .detail("申请现在是“%s”，不能%s。".formatted(application.state.label(), action.label()));
    }
    String sentence = refusal(application, line.get().by(), caller);
    return sentence == null ? null : new Problem(PlatformProblem.FORBIDDEN).detail(sentence);
  }

  /** Why this side is not the caller's; null when it is. */
  private String refusal(AidApplication application, By side, Caller caller) {
    boolean rightUnion =
        switch (side) {
          case APPLICANT -> caller.unionPath().equals(application.unionPath);
          case CHECKER ->
              route.checking(application).stream()
                  .map(UnionSummary::id)
                  .anyMatch(caller.unionId()::equals);
          case REVIEWER, URGENT_APPROVER ->
              caller.unionId().equals(route.of(application).reviewer().id());
          case APPROVER -> caller.unionId().equals(approvingUnion(application).id());
          case BATCH_ITSELF -> false;
        };
    if (!rightUnion) {
      return side == By.BATCH_ITSELF ? BY_BATCH : OTHER_UNION;
    }
    if (!caller.may(DUTIES.get(side))) {
      return OTHER_DUTY;
    }
    UUID person = caller.staffId();
    boolean involved =
        switch (side) {
          case APPLICANT, BATCH_ITSELF -> false;
          case CHECKER, REVIEWER -> person.equals(application.registrarId);
          case APPROVER, URGENT_APPROVER ->
              involved(application).contains(person) || approvers(application).contains(person);
        };
    if (involved) {
      return OTHER_PERSON;
    }
    return isInFamily(application, person) ? OWN_FAMILY : null;
  }

  /** The union whose approval is next. */
  UnionSummary approvingUnion(AidApplication application) {
    List<UnionSummary> unions = route.of(application).approvers();
    return unions.get(Math.min(approvers(application).size(), unions.size() - 1));
  }

  private boolean isInFamily(AidApplication application, UUID person) {
    byte[] index = staff.personIndexes(Set.of(person)).get(person);
    return index != null
        && !entities
            .createNativeQuery(IN_FAMILY)
            .setParameter("id", application.id)
            .setParameter("person", index)
            .getResultList()
            .isEmpty();
  }
}
