-- Long work of one person, and the tasks by which the nodes share it out (db-scheduler's own table).
-- A task holds only the id of its job; what is to be done, for whom and how far it got stands in the job's row.
CREATE TABLE job (
  id                uuid        NOT NULL,
  union_path        union_path  NOT NULL,
  staff_id          uuid        NOT NULL,
  kind              text        NOT NULL,
  title             text        NOT NULL,
  parameters        text        NOT NULL,
  duties            text[]      NOT NULL,
  state             text        NOT NULL DEFAULT 'WAITING',
  attempt           int         NOT NULL DEFAULT 0,
  cancel_requested  boolean     NOT NULL DEFAULT false,
  done              bigint      NOT NULL DEFAULT 0,
  total             bigint,
  message           text,
  failure           text,
  trace_id          uuid,
  result_name       text,
  result_media_type text,
  result_size       bigint,
  result_stored_as  text,
  result_expires_at timestamptz,
  created_at        timestamptz NOT NULL,
  started_at        timestamptz,
  finished_at       timestamptz,
  version           int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_job PRIMARY KEY (id),
  CONSTRAINT fk_job_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT fk_job_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
  CONSTRAINT ck_job_state CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  CONSTRAINT ck_job_finished CHECK ((state IN ('WAITING', 'RUNNING')) = (finished_at IS NULL)),
  CONSTRAINT ck_job_failure CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
  CONSTRAINT ck_job_result CHECK (result_name IS NULL OR state = 'DONE'),
  CONSTRAINT ck_job_progress CHECK (done >= 0 AND total >= 0)
);
CREATE INDEX ix_job_scope ON job (union_path, staff_id, created_at DESC);
CREATE INDEX ix_job_unfinished ON job (staff_id) WHERE finished_at IS NULL;
CREATE INDEX ix_job_result ON job (result_expires_at) WHERE result_stored_as IS NOT NULL;
SELECT platform_owned('job');
-- How far a job got changes every second and is not worth a record; everything else of it is.
CREATE TRIGGER audit_change
  AFTER INSERT OR DELETE OR UPDATE OF state, attempt, cancel_requested, failure, result_stored_as ON job
  FOR EACH ROW EXECUTE FUNCTION platform_record_change('parameters');

CREATE TABLE scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  CONSTRAINT pk_scheduled_tasks PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ix_scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX ix_scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
SELECT platform_machinery('scheduled_tasks');
