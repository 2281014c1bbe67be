package org.nuanliu.enterprise.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.enterprise.EnterpriseSummary;
import org.nuanliu.enterprise.Enterprises;

/** The register as other rooms see it. */
@ApplicationScoped
class RegisteredEnterprises implements Enterprises {

  @Inject EnterpriseRepository enterprises;

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<EnterpriseSummary> find(UUID id) {
    return enterprises.findByIdOptional(id).map(Enterprise::summary);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<EnterpriseSummary> search(String text, int atMost) {
    return enterprises.search(text, atMost).stream().map(Enterprise::summary).toList();
  }
}
