package org.nuanliu.household.register;

import java.sql.Connection;
import java.sql.SQLException;
import org.nuanliu.platform.persistence.BulkInsert;

/** The rows of many drafts, for the database to take at once. */
final class DraftRows {

  private final BulkInsert files =
      BulkInsert.into(
          "household",
          "id uuid, union_path text, consented boolean, file_level text, category text, category_reason text,"
              + " worker_kind text, address text, postcode text, hukou_area text, house_type text, house_area int,"
              + " single_parent boolean, self_help boolean, zero_job boolean, main_cause text, minor_causes text[],"
              + " cause_text text, union_card text, bank_name text, bank_branch text, account_kind text,"
              + " account_number text, account_number_bi bytea, account_holder text, account_guardian boolean,"
              + " second_dwelling boolean, owns_business boolean, private_school_or_abroad boolean,"
              + " motor_vehicle boolean, motor_vehicle_for_work boolean, target boolean, target_on date,"
              + " key_group text, batch_measure text, needs text[], plan text, note text, head_name text, persons int,"
              + " income_year bigint, expense_year bigint, income_month bigint, registrar_id uuid,"
              + " created_at timestamptz, updated_at timestamptz");

  private final BulkInsert persons =
      BulkInsert.into(
          "household_person",
          "id uuid, household_id uuid, union_path text, live boolean, consented boolean, position int,"
              + " relation text, name text, id_number text, id_number_bi bytea, sex text, birth_date date,"
              + " ethnic text, political text, health text, disease text, disability text, model_type text,"
              + " medical_insurance text, marital text, hukou_type text, work_state text, identity text,"
              + " mobile text, mobile_bi bytea, other_phone text, month_income bigint, organisation text,"
              + " organisation_kind text, enterprise_state text, industry text, work_since date,"
              + " contract_from date, contract_term text, education text, enrolled_year int, school_years int,"
              + " medical_note text, note text");

  private final BulkInsert items =
      BulkInsert.into(
          "household_item",
          "id uuid, household_id uuid, union_path text, side text, position int, kind text, counted boolean,"
              + " year_amount bigint, note text");

  private final BulkInsert consents =
      BulkInsert.into(
          "household_consent",
          "id uuid, household_id uuid, union_path text, text_version text, channel text, given_on date,"
              + " guardian text, recorded_by uuid, recorded_at timestamptz");

  void add(Household file) {
    files.add(
        file.id,
        file.unionPath,
        file.consented,
        file.fileLevel,
        file.category,
        file.categoryReason,
        file.workerKind,
        file.address,
        file.postcode,
        file.hukouArea,
        file.houseType,
        file.houseArea,
        file.singleParent,
        file.selfHelp,
        file.zeroJob,
        file.mainCause,
        BulkInsert.array(file.minorCauses),
        file.causeText,
        file.unionCard,
        file.bankName,
        file.bankBranch,
        file.accountKind,
        file.accountNumber,
        file.accountNumberBi,
        file.accountHolder,
        file.accountGuardian,
        file.secondDwelling,
        file.ownsBusiness,
        file.privateSchoolOrAbroad,
        file.motorVehicle,
        file.motorVehicleForWork,
        file.target,
        file.targetOn,
        file.keyGroup,
        file.batchMeasure,
        BulkInsert.array(file.needs),
        file.plan,
        file.note,
        file.headName,
        file.persons,
        file.incomeYear,
        file.expenseYear,
        file.incomeMonth,
        file.registrarId,
        file.createdAt,
        file.updatedAt);
  }

  void add(HouseholdPerson row) {
    persons.add(
        row.id,
        row.householdId,
        row.unionPath,
        row.live,
        row.consented,
        row.position,
        row.relation,
        row.name,
        row.idNumber,
        row.idNumberBi,
        row.sex,
        row.birthDate,
        row.ethnic,
        row.political,
        row.health,
        row.disease,
        row.disability,
        row.modelType,
        row.medicalInsurance,
        row.marital,
        row.hukouType,
        row.workState,
        row.identity,
        row.mobile,
        row.mobileBi,
        row.otherPhone,
        row.monthIncome,
        row.organisation,
        row.organisationKind,
        row.enterpriseState,
        row.industry,
        row.workSince,
        row.contractFrom,
        row.contractTerm,
        row.education,
        row.enrolledYear,
        row.schoolYears,
        row.medicalNote,
        row.note);
  }

  void add(HouseholdItem row) {
    items.add(
        row.id,
        row.householdId,
        row.unionPath,
        row.side,
        row.position,
        row.kind,
        row.counted,
        row.yearAmount,
        row.note);
  }

  void add(HouseholdConsent row) {
    consents.add(
        row.id,
        row.householdId,
        row.unionPath,
        row.textVersion,
        row.channel,
        row.givenOn,
        row.guardian,
        row.recordedBy,
        row.recordedAt);
  }

  void insert(Connection connection) throws SQLException {
    files.execute(connection);
    persons.execute(connection);
    items.execute(connection);
    consents.execute(connection);
  }
}
