package org.nuanliu.enterprise.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuanliu.enterprise.visit.domain.OwedSum;
import org.nuanliu.platform.money.Money;

/** A visit to an enterprise. Written once: what changes later is found on the next visit. */
@Entity
@Table(name = "enterprise_visit")
class EnterpriseVisit {

  @Id UUID id;

  UUID enterpriseId;

  /** Of the enterprise, so that whoever is responsible for it sees who came. */
  @Column(updatable = false)
  String unionPath;

  UUID visitId;

  LocalDate visitedOn;

  String leader;

  int participants;

  /** Of the enterprise on that day, from the register. */
  int headcount;

  /** On file that day. */
  int families;

  String operation;

  String causes;

  String development;

  String resettlement;

  String treatment;

  int wageMonths;

  int wagePeople;

  /** 分. */
  long wageOwed;

  int insuranceMonths;

  int insurancePeople;

  /** 分. */
  long insuranceOwed;

  String demands;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> missingWelfare = List.of();

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> wantedServices = List.of();

  UUID staffId;

  String staffName;

  String staffUnionName;

  OffsetDateTime createdAt;

  OwedSum wages() {
    return new OwedSum(wageMonths, wagePeople, new Money(wageOwed));
  }

  OwedSum insurance() {
    return new OwedSum(insuranceMonths, insurancePeople, new Money(insuranceOwed));
  }
}
