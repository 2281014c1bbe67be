package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;
import org.nuanliu.household.register.domain.HouseholdState;

/** A family's file. */
@Entity
@Table(name = "household")
class Household {

  @Id UUID id;

  @Column(updatable = false)
  String unionPath;

  String number;

  @Enumerated(EnumType.STRING)
  HouseholdState state = HouseholdState.DRAFT;

  @Generated(event = {EventType.INSERT, EventType.UPDATE})
  @Column(insertable = false, updatable = false)
  boolean live;

  boolean consented;

  String fileLevel;

  String category;

  String categoryReason;

  String workerKind;

  String address;

  String postcode;

  String hukouArea;

  String houseType;

  Integer houseArea;

  Boolean singleParent;

  Boolean selfHelp;

  Boolean zeroJob;

  String mainCause;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> minorCauses = List.of();

  String causeText;

  String unionCard;

  String bankName;

  String bankBranch;

  String accountKind;

  String accountNumber;

  byte[] accountNumberBi;

  String accountHolder;

  boolean accountGuardian;

  Boolean secondDwelling;

  Boolean ownsBusiness;

  Boolean privateSchoolOrAbroad;

  Boolean motorVehicle;

  Boolean motorVehicleForWork;

  Boolean target;

  LocalDate targetOn;

  String keyGroup;

  String batchMeasure;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> needs = List.of();

  String plan;

  String note;

  String headName;

  int persons;

  long incomeYear;

  long expenseYear;

  Long incomeMonth;

  @JdbcTypeCode(SqlTypes.JSON)
  String judgement;

  /** Who opened the draft, later whoever submitted it last. */
  UUID registrarId;

  UUID firstCheckerId;

  UUID reviewerId;

  LocalDate submittedOn;

  LocalDate filedOn;

  LocalDate dueOn;

  boolean dueProvisional;

  @Column(updatable = false)
  UUID previousId;

  /** The file that this one went into, because it stood twice. */
  UUID mergedIntoId;

  boolean temporary;

  LocalDate expiresOn;

  LocalDate resolvedOn;

  LocalDate endedOn;

  LocalDate reviewStartedOn;

  LocalDate reviewedOn;

  LocalDate paperBehindFrom;

  LocalDate paperDueOn;

  LocalDate paperSyncedOn;

  LocalDate papersValidUntil;

  Integer incomePermille;

  /** When the union above was told that the step is overdue. */
  LocalDate escalatedOn;

  @Column(updatable = false)
  OffsetDateTime createdAt;

  OffsetDateTime updatedAt;

  @Version int version;
}
