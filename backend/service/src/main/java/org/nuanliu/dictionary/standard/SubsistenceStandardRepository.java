package org.nuanliu.dictionary.standard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SubsistenceStandardRepository implements PanacheRepositoryBase<SubsistenceStandard, UUID> {}
