package org.nuanliu.household;

/** The category test (domain rules §1.7) as it stands on one day. */
public interface CategoryTrial {

  TrialResult run(TrialCase family);
}
