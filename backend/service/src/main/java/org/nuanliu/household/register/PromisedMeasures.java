package org.nuanliu.household.register;

import java.util.List;
import java.util.UUID;
import org.nuanliu.household.FieldMeasure;

/** What the four clarities promise to a family. */
public interface PromisedMeasures {

  /** Those that are not done. */
  List<FieldMeasure> open(UUID household);
}
