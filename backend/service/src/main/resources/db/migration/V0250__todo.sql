-- What waits for somebody: for whoever holds the duty at the union, except the persons who must keep out of it.
-- A room opens one when it becomes somebody's turn and closes it with the step that was waited for.
CREATE TABLE todo (
  id            uuid        NOT NULL,
  union_path    union_path  NOT NULL,
  duty          text        NOT NULL,
  except_staff  uuid[]      NOT NULL DEFAULT '{}',
  kind          text        NOT NULL,
  object_type   text        NOT NULL,
  object_id     uuid        NOT NULL,
  object_number text,
  title         text        NOT NULL,
  due_on        date,
  created_at    timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_todo PRIMARY KEY (id),
  CONSTRAINT fk_todo_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE
);
CREATE INDEX ix_todo_scope ON todo (union_path, duty, due_on);
CREATE INDEX ix_todo_object ON todo (object_id);
SELECT platform_owned('todo');
