package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.time.Clocks;
import org.nuanliu.union.UnionKind;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** The four opinion blocks of the official form, from the steps since the last submission. */
@ApplicationScoped
class OpinionBlocks {

  private static final List<String> TITLES =
      List.of("本单位工会意见", "所属上级工会意见", "产业工会、省辖市总工会意见", "省总工会意见");

  private static final Set<String> SUBMISSIONS =
      Set.of(HouseholdAction.SUBMIT.code(), HouseholdAction.SUBMIT_TEMPORARY.code());

  private static final int UNIT = 0;
  private static final int ABOVE = 1;
  private static final int CITY = 2;
  private static final int PROVINCE = 3;

  @Inject HouseholdRepository households;
  @Inject Unions unions;

  List<FileFormSheet.Block> of(Household file) {
    Map<String, UnionKind> kinds =
        unions.upwards(new UnionPath(file.unionPath)).stream()
            .collect(Collectors.toMap(UnionSummary::name, UnionSummary::kind, (near, far) -> near));
    List<HouseholdStep> round = round(households.rows(HouseholdStep.class, file, "id"));
    return IntStream.range(0, TITLES.size()).mapToObj(place -> block(place, round, kinds)).toList();
  }

  private static FileFormSheet.Block block(
      int place, List<HouseholdStep> round, Map<String, UnionKind> kinds) {
    return new FileFormSheet.Block(
        TITLES.get(place),
        round.stream()
            .filter(step -> place(step, kinds.get(step.unionName)).orElse(-1) == place)
            .map(OpinionBlocks::opinion)
            .toList());
  }

  /** What came before the last submission is nobody's opinion any more. */
  private static List<HouseholdStep> round(List<HouseholdStep> steps) {
    int submitted = steps.size();
    while (submitted > 0 && !isSubmission(steps.get(submitted - 1))) {
      submitted--;
    }
    return submitted == 0 ? List.of() : steps.subList(submitted, steps.size());
  }

  private static boolean isSubmission(HouseholdStep step) {
    return SUBMISSIONS.contains(step.action);
  }

  /** Who decides at which place of the form; a directly managed county also does a city's work. */
  private static Optional<Integer> place(HouseholdStep step, UnionKind kind) {
    if (step.action.equals(HouseholdAction.ACCEPT.code())
        || step.action.equals(HouseholdAction.CLOSE_NOTICE.code())) {
      return Optional.of(UNIT);
    }
    if (step.action.equals(HouseholdAction.REVIEW.code())) {
      return Optional.of(kind == UnionKind.PROVINCE ? PROVINCE : ABOVE);
    }
    return step.action.equals(HouseholdAction.APPROVE.code()) && kind != null
        ? Optional.of(approvalPlace(kind))
        : Optional.empty();
  }

  private static int approvalPlace(UnionKind kind) {
    return switch (kind) {
      case GRASSROOTS, TOWNSHIP, COUNTY -> ABOVE;
      case DIRECT_COUNTY, CITY, INDUSTRY -> CITY;
      case PROVINCE -> PROVINCE;
    };
  }

  private static String opinion(HouseholdStep step) {
    String label = HouseholdAction.of(step.action).map(HouseholdAction::label).orElse(step.action);
    String said = step.opinion == null || step.opinion.isBlank() ? "" : "：" + step.opinion;
    return "%s%s（%s，%s）"
        .formatted(
            label,
            said,
            step.staffName,
            PrintedValues.date(step.at.atZoneSameInstant(Clocks.ZONE).toLocalDate()));
  }
}
