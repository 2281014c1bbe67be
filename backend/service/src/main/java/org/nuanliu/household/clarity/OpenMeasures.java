package org.nuanliu.household.clarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.FieldMeasure;
import org.nuanliu.household.register.PromisedMeasures;

/** Measures that are not done, for whoever goes to the family. */
@ApplicationScoped
class OpenMeasures implements PromisedMeasures {

  @Inject ClarityRepository clarities;
  @Inject ClaritySecrets secrets;

  @Override
  public List<FieldMeasure> open(UUID household) {
    return clarities
        .findByIdOptional(household)
        .map(
            clarity ->
                clarities.measures(clarity).stream()
                    .filter(row -> row.doneOn == null)
                    .map(
                        row ->
                            new FieldMeasure(
                                row.kind,
                                secrets.open(ClaritySecret.MEASURE_CONTENT, row.id, row.content),
                                row.responsible,
                                row.dueOn))
                    .toList())
        .orElse(List.of());
  }
}
