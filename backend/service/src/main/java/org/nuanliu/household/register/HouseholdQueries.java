package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

@ApplicationScoped
class HouseholdQueries {
  Page<HouseholdEntry> list(HouseholdFilter filter, PageQuery page) {
    throw new UnsupportedOperationException();
  }

  Page<StepEntry> steps(UUID id, PageQuery page) {
    throw new UnsupportedOperationException();
  }
}
