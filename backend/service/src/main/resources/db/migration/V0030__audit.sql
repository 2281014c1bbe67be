-- What happened: one event per call, and the rows that it changed. Both are append-only for the service;
-- partitions are made ahead by month and carry no grants, so nothing reaches past the parent's policy.

CREATE TABLE audit_event (
  id          uuid        NOT NULL,
  at          timestamptz NOT NULL DEFAULT clock_timestamp(),
  xact        xid8        NOT NULL DEFAULT pg_current_xact_id(),
  union_path  union_path  NOT NULL,
  staff_id    uuid,
  person_id   uuid,
  actor_name  text,
  action      text        NOT NULL,
  object_type text,
  object_id   text,
  object_path text,
  result      text        NOT NULL,
  status      int         NOT NULL,
  reason      text,
  criteria    text,
  origin      text,
  trace_id    text        NOT NULL,
  CONSTRAINT pk_audit_event PRIMARY KEY (id, at),
  CONSTRAINT ck_audit_event_result CHECK (result IN ('done', 'refused', 'failed'))
) PARTITION BY RANGE (at);
CREATE INDEX ix_audit_event_scope ON audit_event (union_path, at);
CREATE INDEX ix_audit_event_at ON audit_event (at, id);
CREATE INDEX ix_audit_event_object ON audit_event (object_id, at);
CREATE INDEX ix_audit_event_staff ON audit_event (staff_id, at);
CREATE INDEX ix_audit_event_xact ON audit_event (xact);

CREATE TABLE audit_change (
  id         uuid        NOT NULL DEFAULT gen_random_uuid(),
  event_id   uuid,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  xact       xid8        NOT NULL DEFAULT pg_current_xact_id(),
  union_path union_path  NOT NULL,
  table_name text        NOT NULL,
  row_id     text        NOT NULL,
  operation  text        NOT NULL,
  before     jsonb,
  after      jsonb,
  CONSTRAINT pk_audit_change PRIMARY KEY (id, at),
  CONSTRAINT ck_audit_change_operation CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE'))
) PARTITION BY RANGE (at);
CREATE INDEX ix_audit_change_scope ON audit_change (union_path, at);
CREATE INDEX ix_audit_change_event ON audit_change (event_id);
CREATE INDEX ix_audit_change_row ON audit_change (row_id, at);
CREATE INDEX ix_audit_change_xact ON audit_change (xact);

DO $$
DECLARE
  month date;
BEGIN
  FOR month IN SELECT generate_series(date '2026-01-01', date '2031-12-01', interval '1 month') LOOP
    EXECUTE format('CREATE TABLE audit_event_%s PARTITION OF audit_event FOR VALUES FROM (%L) TO (%L)',
                   to_char(month, 'YYYYMM'), month, month + interval '1 month');
    EXECUTE format('CREATE TABLE audit_change_%s PARTITION OF audit_change FOR VALUES FROM (%L) TO (%L)',
                   to_char(month, 'YYYYMM'), month, month + interval '1 month');
  END LOOP;
END $$;
CREATE TABLE audit_event_other PARTITION OF audit_event DEFAULT;
CREATE TABLE audit_change_other PARTITION OF audit_change DEFAULT;

SELECT platform_owned('audit_event');
SELECT platform_owned('audit_change');
REVOKE UPDATE, DELETE ON audit_event, audit_change FROM nuanliu_app;
REVOKE INSERT ON audit_change FROM nuanliu_app;

-- Rows before and after, written by the owner so that the service cannot write or withhold them.
-- Arguments: names of columns with a person's clear text, which are left out.
-- A change of nothing but union_path is a move of the union and is recorded once, at the union.
CREATE FUNCTION platform_record_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  old_row jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) - coalesce(TG_ARGV::text[], '{}') END;
  new_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) - coalesce(TG_ARGV::text[], '{}') END;
  kept    jsonb := coalesce(new_row, old_row);
BEGIN
  IF TG_OP = 'UPDATE' AND (to_jsonb(OLD) - 'union_path') = (to_jsonb(NEW) - 'union_path') THEN
    RETURN NULL;
  END IF;
  INSERT INTO audit_change (event_id, union_path, table_name, row_id, operation, before, after)
  VALUES (nullif(current_setting('nuanliu.event', true), '')::uuid,
          coalesce(kept ->> 'union_path', kept ->> 'path', '1.'), TG_TABLE_NAME,
          coalesce(kept ->> 'id', md5(kept::text)), TG_OP, old_row, new_row);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION platform_record_change FROM PUBLIC;

CREATE FUNCTION platform_audited(target regclass, VARIADIC excluded text[] DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER audit_change AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW '
                 'EXECUTE FUNCTION platform_record_change(%s)',
                 target, (SELECT coalesce(string_agg(quote_literal(name), ', '), '') FROM unnest(excluded) AS name));
END $$;
REVOKE EXECUTE ON FUNCTION platform_audited FROM PUBLIC;
