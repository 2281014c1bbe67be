package org.nuanliu.enterprise.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Visits to enterprises that the caller sees. */
@ApplicationScoped
class EnterpriseVisitRepository implements PanacheRepositoryBase<EnterpriseVisit, UUID> {}
