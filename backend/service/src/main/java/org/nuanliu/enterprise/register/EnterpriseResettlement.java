package org.nuanliu.enterprise.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.enterprise.register.domain.Resettlement;

/** Where the workers of an enterprise stood on a day. Written once. */
@Entity
@Table(name = "enterprise_resettlement")
class EnterpriseResettlement {

  @Id UUID id;

  @Column(updatable = false)
  UUID enterpriseId;

  @Column(updatable = false)
  String unionPath;

  LocalDate asOf;

  int affected;

  int reassigned;

  int retrained;

  int earlyRetired;

  int retired;

  int reemployed;

  int publicPosts;

  int unemployed;

  String note;

  UUID staffId;

  String staffName;

  Resettlement numbers() {
    return new Resettlement(
        affected,
        reassigned,
        retrained,
        earlyRetired,
        retired,
        reemployed,
        publicPosts,
        unemployed);
  }
}
