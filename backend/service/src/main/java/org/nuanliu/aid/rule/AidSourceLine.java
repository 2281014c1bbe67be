package org.nuanliu.aid.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuanliu.aid.rule.domain.SourceRule;

/** One dated line of who may be paid from a source for a purpose, as it is stored. */
@Entity
@Table(name = "aid_source_rule")
class AidSourceLine {

  @Id UUID id;

  String source;

  String purpose;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> levels = List.of();

  boolean disputed;

  boolean inferred;

  String clause;

  String note;

  LocalDate validFrom;

  /** Who set it; null for what came with the product. */
  UUID staffId;

  @Column(updatable = false)
  OffsetDateTime at;

  SourceRule rule() {
    return new SourceRule(
        source, purpose, Set.copyOf(levels), disputed, inferred, clause, note, validFrom);
  }
}
