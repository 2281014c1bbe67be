package org.nuanliu.demo.province;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The rows of some families, in the order in which the tables depend on each other. */
final class DemoChunk {

  /** Every table that the loader fills; the audit of their rows rests while it does. */
  static final List<String> AUDITED =
      List.of(
          "household",
          "household_person",
          "household_item",
          "household_consent",
          "household_survey",
          "household_notice",
          "household_objection",
          "household_comparison",
          "household_approval",
          "household_ending",
          "household_ending_month",
          "household_watch",
          "attachment",
          "household_paper",
          "household_authorisation",
          "household_clarity",
          "household_measure",
          "aid_application",
          "aid_application_person",
          "aid_opinion",
          "aid_usage");

  final CopyRows households =
      new CopyRows(
          "household",
          "id, union_path, number, state, consented, file_level, category, worker_kind, address, postcode,"
              + " hukou_area, house_type, house_area, single_parent, self_help, zero_job, main_cause, minor_causes,"
              + " union_card, bank_name, bank_branch, account_kind, account_number, account_number_bi, account_holder,"
              + " second_dwelling, owns_business, private_school_or_abroad, motor_vehicle, target, target_on, key_group,"
              + " batch_measure, needs, note, head_name, persons, income_year, expense_year, income_month, judgement,"
              + " registrar_id, first_checker_id, reviewer_id, submitted_on, filed_on, due_on, due_provisional,"
              + " created_at, updated_at, temporary, expires_on, resolved_on, ended_on, review_started_on, reviewed_on,"
              + " paper_behind_from, paper_due_on, paper_synced_on, income_permille");

  final CopyRows persons =
      new CopyRows(
          "household_person",
          "id, household_id, union_path, live, consented, position, relation, name, id_number, id_number_bi, sex,"
              + " birth_date, ethnic, political, health, disease, disability, model_type, medical_insurance, marital,"
              + " hukou_type, work_state, identity, mobile, mobile_bi, month_income, month_income_verified,"
              + " organisation, organisation_kind, enterprise_state, industry, work_since, contract_from,"
              + " contract_term, education, enrolled_year, school_years, medical_note");

  final CopyRows items =
      new CopyRows(
          "household_item",
          "id, household_id, union_path, side, position, kind, counted, year_amount, verified_amount");

  final CopyRows consents =
      new CopyRows(
          "household_consent",
          "id, household_id, union_path, text_version, channel, given_on, guardian, recorded_by, recorded_at");

  final CopyRows steps =
      new CopyRows(
          "household_step",
          "id, household_id, union_path, at, action, from_state, to_state, staff_id, staff_name, union_name, opinion");

  final CopyRows surveys =
      new CopyRows(
          "household_survey",
          "id, household_id, union_path, surveyed_on, surveyors, finding, needs, recorded_by, recorded_at");

  final CopyRows notices =
      new CopyRows(
          "household_notice",
          "id, household_id, union_path, kind, masked_name, unit_name, category, cause, place, phone, starts_on, ends_on,"
              + " provisional, ended");

  final CopyRows objections =
      new CopyRows(
          "household_objection",
          "id, household_id, union_path, notice_id, raised_on, source, content, contact");

  final CopyRows comparisons =
      new CopyRows(
          "household_comparison",
          "id, household_id, union_path, outcome, compared_on, report_number, note, explanation, recorded_by,"
              + " recorded_at");

  final CopyRows approvals =
      new CopyRows(
          "household_approval",
          "id, household_id, union_path, position, at_union, approver_id, registrar_id, reviewer_id, content_hash,"
              + " approved_at");

  final CopyRows endings =
      new CopyRows(
          "household_ending",
          "id, household_id, union_path, kind, from_state, reason, explanation, persons, family_agrees, proposed_by,"
              + " proposed_on, reviewed_by, reviewed_on, decided_by, decided_on, outcome");

  final CopyRows endingMonths =
      new CopyRows(
          "household_ending_month",
          "id, household_id, union_path, ending_id, month, income, standard");

  final CopyRows watches =
      new CopyRows(
          "household_watch",
          "id, household_id, union_path, position, due_on, visited_on, finding, hardship, recorded_by");

  final CopyRows attachments =
      new CopyRows(
          "attachment",
          "id, union_path, uploaded_by, created_at, file_name, media_type, size, content_mac, stored_as, owner_type,"
              + " owner_id");

  final CopyRows papers =
      new CopyRows(
          "household_paper",
          "id, household_id, union_path, kind, person_id, attachment_id, added_by, added_at");

  final CopyRows authorisations =
      new CopyRows(
          "household_authorisation",
          "id, household_id, union_path, person_id, text_version, given_on, valid_until, attachment_id, recorded_by,"
              + " recorded_at");

  final CopyRows clarities =
      new CopyRows(
          "household_clarity",
          "id, union_path, owed, since, contact_kind, contact_staff_id, contact_name, contact_unit, contact_phone,"
              + " contact_since, deadline, path, target, measures, next_due, reminded_on, settle_by, updated_at");

  final CopyRows measures =
      new CopyRows(
          "household_measure",
          "id, household_id, union_path, position, kind, fund, responsible, due_on");

  final CopyRows todos =
      new CopyRows(
          "todo",
          "id, union_path, duty, except_staff, kind, object_type, object_id, object_number, title, due_on, created_at");

  final CopyRows aids =
      new CopyRows(
          "aid_application",
          "id, union_path, number, household_id, family_id, household_number, head_name, person_id, person_name,"
              + " file_level, temporary, purpose, state, year, content, requested, granted, decision, approvals_needed,"
              + " registrar_id, checker_id, reviewer_id, applied_on, approved_on, due_on, created_at, updated_at");

  final CopyRows aidPersons =
      new CopyRows("aid_application_person", "application_id, union_path, person_bi, position");

  final CopyRows aidOpinions =
      new CopyRows(
          "aid_opinion",
          "id, application_id, union_path, round, action, at, at_union, union_name, staff_id, staff_name, amount,"
              + " opinion");

  final CopyRows aidUsages =
      new CopyRows("aid_usage", "id, union_path, cap_group, holder, year, reserved, ceiling");

  final CopyRows aidReservations =
      new CopyRows("aid_application_usage", "application_id, union_path, usage_id");

  private final int families;

  DemoChunk(int families) {
    this.families = families;
  }

  int families() {
    return families;
  }

  void writeTo(Connection connection) throws SQLException {
    for (CopyRows table :
        List.of(
            households,
            persons,
            items,
            consents,
            steps,
            surveys,
            notices,
            objections,
            comparisons,
            approvals,
            endings,
            endingMonths,
            watches,
            attachments,
            papers,
            authorisations,
            clarities,
            measures,
            aids,
            aidPersons,
            aidOpinions,
            aidUsages,
            aidReservations,
            todos)) {
      table.writeTo(connection);
    }
  }
}
