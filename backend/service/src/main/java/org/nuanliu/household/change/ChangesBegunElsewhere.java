package org.nuanliu.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import org.nuanliu.household.FileChanges;
import org.nuanliu.household.change.domain.ChangeType;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** The room's face for those who find that a file is no longer true. */
@ApplicationScoped
class ChangesBegunElsewhere implements FileChanges {

  @Inject ChangeService changes;

  @Override
  public UUID open(UUID household, String type) {
    ChangeType known =
        Arrays.stream(ChangeType.values())
            .filter(one -> one.code().equals(type))
            .findFirst()
            .orElseThrow(
                () -> new Problem(PlatformProblem.RULE).error("/type", "unknown-code", "没有这种变更"));
    return changes.create(new ChangeOpening(household, known, null)).id();
  }
}
