-- A file's time of keeping is over: what aid holds about its persons goes with it. Amounts, dates, states, who decided, and the keyed
-- hashes of vouchers stay, so that the ledger adds up and no voucher is used again. Decided applications and sealed batches are frozen
-- for the application's role, so the owner does it, and only for a file that has ended.
CREATE FUNCTION aid_forget(file uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  gone CONSTANT text := '（已删除）';
  mine uuid[] := ARRAY(SELECT a.id FROM aid_application a WHERE a.household_id = file);
BEGIN
  -- The owner sees every row, so the caller's scope is asked for here.
  IF NOT EXISTS (SELECT FROM household h WHERE h.id = file AND h.ended_on IS NOT NULL
      AND h.union_path >= nullif(current_setting('nuanliu.scope', true), '')
      AND h.union_path < nullif(current_setting('nuanliu.scope', true), '') || '~') THEN
    RAISE EXCEPTION 'File % has not ended or is out of scope', file USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_forget';
  END IF;
  UPDATE aid_application SET content = '', head_name = gone, person_name = gone WHERE id = ANY (mine);
  UPDATE aid_opinion SET opinion = NULL WHERE application_id = ANY (mine) AND opinion IS NOT NULL;
  UPDATE aid_voucher SET number = '' WHERE application_id = ANY (mine);
  DELETE FROM aid_application_person WHERE application_id = ANY (mine);
  UPDATE aid_batch_line SET beneficiary_name = gone, beneficiary_bi = '', family_bi = '{}', account = NULL, account_bi = NULL,
      account_last4 = NULL, account_holder = NULL, bank_name = NULL, receipt_note = NULL,
      received_by = CASE WHEN received_by IS NOT NULL THEN gone END
    WHERE household_id = file;
  UPDATE aid_refund r SET evidence = gone
    FROM aid_batch_line l WHERE l.id = r.line_id AND l.household_id = file;
  UPDATE aid_doubt_ruling r SET evidence = gone
    FROM aid_batch_line l WHERE l.id = r.line_id AND l.household_id = file;
  UPDATE aid_clue SET title = gone, handling = CASE WHEN handling IS NOT NULL THEN gone END
    WHERE household_id = file OR application_id = ANY (mine);
END $$;
REVOKE ALL ON FUNCTION aid_forget(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION aid_forget(uuid) TO nuanliu_app;
