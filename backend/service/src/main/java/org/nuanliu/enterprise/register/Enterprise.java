package org.nuanliu.enterprise.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.enterprise.EnterpriseSummary;

/** An employer and the union responsible for it. */
@Entity
@Table(name = "enterprise")
class Enterprise {

  /** 去产能企业 in list {@code enterprise-state}: its workers are placed and counted. */
  static final String CAPACITY_CUT = "5";

  @Id UUID id;

  String unionPath;

  String creditCode;

  String name;

  /** Of list {@code employer-kind}. */
  String nature;

  /** Of list {@code industry}; null where nobody told. */
  String industry;

  /** Of list {@code enterprise-state}. */
  String state;

  int headcount;

  String address;

  String note;

  @Column(updatable = false)
  OffsetDateTime createdAt;

  OffsetDateTime updatedAt;

  @Version int version;

  EnterpriseSummary summary() {
    return new EnterpriseSummary(id, name, creditCode, unionPath, state, headcount);
  }
}
