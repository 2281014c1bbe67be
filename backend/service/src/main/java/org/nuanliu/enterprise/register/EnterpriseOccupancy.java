package org.nuanliu.enterprise.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionOccupancy;

/** A union that is responsible for enterprises cannot be closed. */
@ApplicationScoped
class EnterpriseOccupancy implements UnionOccupancy {

  @Inject EnterpriseRepository enterprises;

  @Override
  public Optional<String> liveAt(UnionPath path) {
    long left =
        enterprises.count("unionPath >= ?1 and unionPath < ?2", path.value(), path.value() + "~");
    return left == 0 ? Optional.empty() : Optional.of(left + " 家企业");
  }
}
