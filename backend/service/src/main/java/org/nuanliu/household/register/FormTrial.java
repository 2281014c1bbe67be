package org.nuanliu.household.register;

import java.util.List;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.FormIssue;

/**
 * What a form would do to a file.
 *
 * @param issues what would be wrong afterwards and is not wrong today
 * @param judgement the category test afterwards; null where it cannot be run
 */
public record FormTrial(List<FormIssue> issues, CategoryOutcome judgement) {}
