package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.reveal.RevealRequest;
import org.nuanliu.platform.reveal.RevealedValue;

@ApplicationScoped
class HouseholdService {
  HouseholdDetail get(UUID id) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail create(HouseholdForm form) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail update(UUID id, EntityVersion seen, HouseholdForm form) {
    throw new UnsupportedOperationException();
  }

  void delete(UUID id, EntityVersion seen) {
    throw new UnsupportedOperationException();
  }

  PersonFinding searchPerson(PersonSearch search) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail addPaper(UUID id, EntityVersion seen, PaperAddition addition) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail removePaper(UUID id, UUID attachment, EntityVersion seen) {
    throw new UnsupportedOperationException();
  }

  RevealedValue reveal(UUID id, RevealRequest request) {
    throw new UnsupportedOperationException();
  }
}
