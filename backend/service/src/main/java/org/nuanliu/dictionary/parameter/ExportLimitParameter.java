package org.nuanliu.dictionary.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.sheet.ExportLimit;

@ApplicationScoped
class ExportLimitParameter implements ExportLimit {

  @Inject Parameters parameters;
  @Inject Clock clock;

  @Override
  public int rows() {
    return parameters.integer("export.maximum-rows", LocalDate.now(clock));
  }
}
