package org.nuanliu.fund.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** 资金批次, for whoever books their money. */
@ApplicationScoped
public class Grants {

  private static final String FIND =
      "SELECT id, union_path, number, title, source, year, purpose, use_by FROM fund_grant WHERE id = :id";

  @Inject EntityManager entities;

  /** Those of the unions below and above the caller. */
  public Optional<GrantFacts> find(UUID id) {
    return SqlRows.of(entities.createNativeQuery(FIND, Tuple.class).setParameter("id", id))
        .map(
            row ->
                new GrantFacts(
                    row.get("id", UUID.class),
                    row.get("union_path", String.class),
                    row.get("number", String.class),
                    row.get("title", String.class),
                    row.get("source", String.class),
                    row.get("year", Integer.class),
                    row.get("purpose", String.class),
                    row.get("use_by", LocalDate.class)))
        .findFirst();
  }
}
