package org.nuanliu.dictionary.parameter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PolicyParameterRepository implements PanacheRepositoryBase<PolicyParameter, String> {

  private static final String WITH_VALUES = "FROM PolicyParameter p LEFT JOIN FETCH p.values v";

  List<PolicyParameter> listWithValues() {
    return list(WITH_VALUES + " ORDER BY p.key, v.validFrom");
  }

  Optional<PolicyParameter> findWithValues(String key) {
    return find(WITH_VALUES + " WHERE p.key = ?1 ORDER BY v.validFrom", key).stream().findFirst();
  }
}
