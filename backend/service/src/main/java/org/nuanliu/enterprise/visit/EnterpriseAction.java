package org.nuanliu.enterprise.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** Something promised on a visit. */
@Entity
@Table(name = "enterprise_action")
class EnterpriseAction {

  /** As the audit trail names the record; its page is {@code /enterprise-actions/<id>}. */
  static final String OBJECT = "enterprise-action";

  @Id UUID id;

  @Column(updatable = false)
  UUID visitId;

  @Column(updatable = false)
  UUID enterpriseId;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  String content;

  @Column(updatable = false)
  LocalDate dueOn;

  /** Who promised and carries it. */
  @Column(updatable = false)
  UUID staffId;

  @Column(updatable = false)
  String staffName;

  LocalDate doneOn;

  String doneByName;

  String result;

  @Version int version;
}
