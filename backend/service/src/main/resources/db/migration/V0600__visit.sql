-- 走访慰问: campaigns with their frozen list and its counters, visits, routes. Domain rules §7. Money is in 分.

-- The states of everything in this room, so that nothing else can change one. What begins comes from the empty state.
CREATE TABLE visit_transition (
  machine    text NOT NULL,
  from_state text NOT NULL,
  to_state   text NOT NULL,
  CONSTRAINT pk_visit_transition PRIMARY KEY (machine, from_state, to_state)
);
SELECT platform_reference('visit_transition');
REVOKE INSERT, UPDATE, DELETE ON visit_transition FROM nuanliu_app;
INSERT INTO visit_transition VALUES
  ('campaign', '', 'DRAFT'), ('campaign', 'DRAFT', 'OPEN'), ('campaign', 'OPEN', 'CLOSED'),
  ('gift', '', 'GIVEN'), ('gift', 'GIVEN', 'SETTLED'), ('gift', '', 'APPLIED');

CREATE FUNCTION visit_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE TG_OP WHEN 'INSERT' THEN '' ELSE OLD.state END;
BEGIN
  IF NEW.state <> was AND NOT EXISTS (
      SELECT FROM visit_transition t
      WHERE t.machine = TG_ARGV[0] AND t.from_state = was AND t.to_state = NEW.state) THEN
    RAISE EXCEPTION 'No % goes from % to %', TG_ARGV[0], was, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_visit_transition';
  END IF;
  RETURN NEW;
END $$;

CREATE TABLE visit_campaign (
  id         uuid        NOT NULL,
  union_path union_path  NOT NULL,
  kind       text        NOT NULL,
  title      text        NOT NULL,
  from_on    date        NOT NULL,
  to_on      date        NOT NULL,
  -- Until when visits of the period may still be recorded.
  record_by  date        NOT NULL,
  report_by  date,
  report_duty text,
  state      text        NOT NULL DEFAULT 'DRAFT',
  -- The job that freezes the list, and when it had done so.
  job_id     uuid,
  frozen_at  timestamptz,
  closed_at  timestamptz,
  made_by    uuid        NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version    int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_visit_campaign PRIMARY KEY (id),
  CONSTRAINT uq_visit_campaign_scope UNIQUE (id, union_path),
  CONSTRAINT fk_visit_campaign_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_visit_campaign_days CHECK (from_on <= to_on AND to_on <= record_by),
  CONSTRAINT ck_visit_campaign_opened CHECK ((state = 'DRAFT') = (job_id IS NULL))
);
CREATE INDEX ix_visit_campaign_scope ON visit_campaign (union_path, from_on DESC, id);
-- The unions below must see whose campaign it is.
SELECT platform_published('visit_campaign');
SELECT platform_audited('visit_campaign');
CREATE TRIGGER visit_campaign_state BEFORE INSERT OR UPDATE OF state ON visit_campaign
  FOR EACH ROW WHEN (current_user = 'nuanliu_app') EXECUTE FUNCTION visit_moves('campaign');

-- Who is visited, and with how much as a rule.
CREATE TABLE visit_campaign_standard (
  campaign_id uuid       NOT NULL,
  union_path  union_path NOT NULL,
  object      text       NOT NULL,
  amount      bigint     NOT NULL,
  CONSTRAINT pk_visit_campaign_standard PRIMARY KEY (campaign_id, object),
  CONSTRAINT fk_visit_campaign_standard_campaign FOREIGN KEY (campaign_id, union_path)
    REFERENCES visit_campaign (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_visit_campaign_standard_amount CHECK (amount >= 0)
);
CREATE INDEX ix_visit_campaign_standard_scope ON visit_campaign_standard (union_path, campaign_id);
SELECT platform_published('visit_campaign_standard');
SELECT platform_audited('visit_campaign_standard');

-- What a city or a county plans for itself under a campaign of a union above.
CREATE TABLE visit_plan (
  id          uuid        NOT NULL,
  campaign_id uuid        NOT NULL,
  union_path  union_path  NOT NULL,
  from_on     date        NOT NULL,
  to_on       date        NOT NULL,
  leader      text        NOT NULL,
  content     text        NOT NULL,
  made_by     uuid        NOT NULL,
  updated_at  timestamptz NOT NULL DEFAULT now(),
  version     int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_visit_plan PRIMARY KEY (id),
  CONSTRAINT uq_visit_plan UNIQUE (campaign_id, union_path),
  CONSTRAINT fk_visit_plan_campaign FOREIGN KEY (campaign_id) REFERENCES visit_campaign (id),
  CONSTRAINT fk_visit_plan_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_visit_plan_days CHECK (from_on <= to_on)
);
CREATE INDEX ix_visit_plan_scope ON visit_plan (union_path, campaign_id);
SELECT platform_published('visit_plan');
SELECT platform_audited('visit_plan');

-- One family that is to be visited. It follows the family when its file goes to another union; where it stood when the list was
-- frozen is kept. A million rows are made at once, and only counters are kept about them, so there is no trail of each.
CREATE TABLE visit_target (
  id            uuid        NOT NULL,
  campaign_id   uuid        NOT NULL,
  household_id  uuid        NOT NULL,
  union_path    union_path  NOT NULL,
  frozen_path   text COLLATE "C" NOT NULL,
  number        text        NOT NULL,
  head_name     text        NOT NULL,
  -- As the register had it at that moment.
  state         text        NOT NULL,
  file_level    text,
  category      text        NOT NULL,
  origin        text        NOT NULL,
  reason        text,
  added_by      uuid,
  added_at      timestamptz NOT NULL DEFAULT now(),
  assignee_id   uuid,
  assignee_name text,
  visited_at    timestamptz,
  visited_on    date,
  visit_id      uuid,
  attempts      int         NOT NULL DEFAULT 0,
  not_met       text,
  next_try_on   date,
  given         bigint      NOT NULL DEFAULT 0,
  CONSTRAINT pk_visit_target PRIMARY KEY (id),
  CONSTRAINT uq_visit_target_family UNIQUE (household_id, campaign_id),
  CONSTRAINT fk_visit_target_campaign FOREIGN KEY (campaign_id) REFERENCES visit_campaign (id),
  CONSTRAINT fk_visit_target_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_visit_target_origin CHECK ((origin = 'FROZEN' AND reason IS NULL) OR (origin = 'LATER' AND reason IS NOT NULL)),
  CONSTRAINT ck_visit_target_visited CHECK ((visited_at IS NULL) = (visited_on IS NULL) AND (visited_at IS NULL) = (visit_id IS NULL)),
  CONSTRAINT ck_visit_target_assignee CHECK ((assignee_id IS NULL) = (assignee_name IS NULL)),
  CONSTRAINT ck_visit_target_amounts CHECK (attempts >= 0 AND given >= 0)
);
CREATE INDEX ix_visit_target_scope ON visit_target (union_path, campaign_id, id);
-- The work list of every level.
CREATE INDEX ix_visit_target_open ON visit_target (campaign_id, union_path, id) WHERE visited_at IS NULL;
CREATE INDEX ix_visit_target_done ON visit_target (campaign_id, union_path, visited_on DESC, id) WHERE visited_at IS NOT NULL;
CREATE INDEX ix_visit_target_assignee ON visit_target (assignee_id, campaign_id, union_path, id) WHERE assignee_id IS NOT NULL;
SELECT platform_owned('visit_target');

-- How many of them, counted where they stand; a level's figure is one range. Kept by the trigger below, in the transaction of
-- whatever happens to the list.
CREATE TABLE visit_coverage (
  campaign_id uuid       NOT NULL,
  union_path  union_path NOT NULL,
  category    text       NOT NULL,
  listed      bigint     NOT NULL DEFAULT 0,
  visited     bigint     NOT NULL DEFAULT 0,
  -- Not yet visited, though somebody went there.
  not_met     bigint     NOT NULL DEFAULT 0,
  given       bigint     NOT NULL DEFAULT 0,
  CONSTRAINT pk_visit_coverage PRIMARY KEY (campaign_id, union_path, category),
  CONSTRAINT ck_visit_coverage CHECK (visited >= 0 AND not_met >= 0 AND given >= 0 AND visited + not_met <= listed)
);
CREATE INDEX ix_visit_coverage_scope ON visit_coverage (union_path, campaign_id);
SELECT platform_owned('visit_coverage');

CREATE TABLE visit_coverage_day (
  campaign_id uuid       NOT NULL,
  union_path  union_path NOT NULL,
  day         date       NOT NULL,
  visited     bigint     NOT NULL DEFAULT 0,
  CONSTRAINT pk_visit_coverage_day PRIMARY KEY (campaign_id, union_path, day),
  CONSTRAINT ck_visit_coverage_day CHECK (visited >= 0)
);
CREATE INDEX ix_visit_coverage_day_scope ON visit_coverage_day (union_path, campaign_id);
SELECT platform_owned('visit_coverage_day');

-- Rows that came count up and rows that went count down; a row that changed did both. A counter exists before it is moved, so
-- that two that begin one wait for each other, and in one order, so that they never wait in a circle.
CREATE FUNCTION visit_target_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO visit_coverage AS c (campaign_id, union_path, category, listed, visited, not_met, given)
    SELECT campaign_id, union_path, category, count(*), count(visited_at), count(*) FILTER (WHERE visited_at IS NULL AND attempts > 0),
           sum(given)
    FROM added GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (campaign_id, union_path, category) DO UPDATE SET listed = c.listed + excluded.listed,
      visited = c.visited + excluded.visited, not_met = c.not_met + excluded.not_met, given = c.given + excluded.given;
    INSERT INTO visit_coverage_day AS c (campaign_id, union_path, day, visited)
    SELECT campaign_id, union_path, visited_on, count(*) FROM added WHERE visited_on IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (campaign_id, union_path, day) DO UPDATE SET visited = c.visited + excluded.visited;
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO visit_coverage (campaign_id, union_path, category)
    SELECT DISTINCT campaign_id, union_path, category FROM added ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING;
    INSERT INTO visit_coverage_day (campaign_id, union_path, day)
    SELECT DISTINCT campaign_id, union_path, visited_on FROM added WHERE visited_on IS NOT NULL ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING;
    UPDATE visit_coverage c SET listed = c.listed + d.listed, visited = c.visited + d.visited, not_met = c.not_met + d.not_met,
      given = c.given + d.given
    FROM (SELECT campaign_id, union_path, category, sum(n) AS listed,
                 coalesce(sum(n) FILTER (WHERE visited_at IS NOT NULL), 0) AS visited,
                 coalesce(sum(n) FILTER (WHERE visited_at IS NULL AND attempts > 0), 0) AS not_met, sum(n * given) AS given
          FROM (SELECT campaign_id, union_path, category, visited_at, attempts, given, 1 AS n FROM added
                UNION ALL SELECT campaign_id, union_path, category, visited_at, attempts, given, -1 FROM removed) AS moved
          GROUP BY 1, 2, 3) AS d
    WHERE c.campaign_id = d.campaign_id AND c.union_path = d.union_path AND c.category = d.category
      AND (d.listed, d.visited, d.not_met, d.given) IS DISTINCT FROM (0, 0, 0, 0);
    UPDATE visit_coverage_day c SET visited = c.visited + d.visited
    FROM (SELECT campaign_id, union_path, visited_on, sum(n) AS visited
          FROM (SELECT campaign_id, union_path, visited_on, 1 AS n FROM added
                UNION ALL SELECT campaign_id, union_path, visited_on, -1 FROM removed) AS moved
          WHERE visited_on IS NOT NULL GROUP BY 1, 2, 3) AS d
    WHERE c.campaign_id = d.campaign_id AND c.union_path = d.union_path AND c.day = d.visited_on AND d.visited <> 0;
    RETURN NULL;
  END IF;
  UPDATE visit_coverage c SET listed = c.listed - d.listed, visited = c.visited - d.visited, not_met = c.not_met - d.not_met,
    given = c.given - d.given
  FROM (SELECT campaign_id, union_path, category, count(*) AS listed, count(visited_at) AS visited,
               count(*) FILTER (WHERE visited_at IS NULL AND attempts > 0) AS not_met, sum(given) AS given
        FROM removed GROUP BY 1, 2, 3) AS d
  WHERE c.campaign_id = d.campaign_id AND c.union_path = d.union_path AND c.category = d.category;
  UPDATE visit_coverage_day c SET visited = c.visited - d.visited
  FROM (SELECT campaign_id, union_path, visited_on, count(*) AS visited FROM removed WHERE visited_on IS NOT NULL GROUP BY 1, 2, 3) AS d
  WHERE c.campaign_id = d.campaign_id AND c.union_path = d.union_path AND c.day = d.visited_on;
  RETURN NULL;
END $$;
CREATE TRIGGER visit_target_listed AFTER INSERT ON visit_target
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION visit_target_counts();
CREATE TRIGGER visit_target_moved AFTER UPDATE ON visit_target
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION visit_target_counts();
CREATE TRIGGER visit_target_gone AFTER DELETE ON visit_target
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION visit_target_counts();

CREATE SEQUENCE visit_number;
GRANT USAGE ON SEQUENCE visit_number TO nuanliu_app;

-- 走访记录. Its id is made by whoever records it, also without network, so that it is recorded once whatever happens. It stays
-- with the union that made it.
CREATE TABLE visit (
  id           uuid        NOT NULL,
  union_path   union_path  NOT NULL,
  number       text        NOT NULL,
  campaign_id  uuid,
  target_id    uuid,
  household_id uuid,
  enterprise_id uuid,
  object       text        NOT NULL,
  object_name  text        NOT NULL,
  place        text        NOT NULL,
  started_at   timestamptz NOT NULL,
  visited_on   date        NOT NULL,
  minutes      int,
  leader       text        NOT NULL,
  party        text[]      NOT NULL,
  party_size   int         NOT NULL,
  vehicles     int         NOT NULL,
  -- Transport only: no other cost of a visit exists.
  cost         bigint      NOT NULL,
  -- What is more than the standard of that day allows.
  beyond       text[]      NOT NULL,
  outcome      text        NOT NULL,
  not_met      text,
  next_try_on  date,
  seen         text,
  policy       text,
  -- Which of its pictures is the signature.
  signature_id uuid,
  given        bigint      NOT NULL,
  -- What filling it in asked of whoever did: fields by hand, and pictures.
  fields       int         NOT NULL,
  photos       int         NOT NULL,
  made_by      uuid        NOT NULL,
  made_by_name text        NOT NULL,
  -- Of everything that was sent: the same record sent again has no second effect, another one under its id is refused.
  content_mac  bytea       NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  version      int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_visit PRIMARY KEY (id),
  CONSTRAINT uq_visit_number UNIQUE (number),
  CONSTRAINT uq_visit_scope UNIQUE (id, union_path),
  CONSTRAINT fk_visit_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT fk_visit_campaign FOREIGN KEY (campaign_id) REFERENCES visit_campaign (id),
  CONSTRAINT ck_visit_target CHECK (target_id IS NULL OR (campaign_id IS NOT NULL AND household_id IS NOT NULL)),
  CONSTRAINT ck_visit_outcome CHECK ((outcome = 'MET' AND not_met IS NULL) OR (outcome = 'NOT_MET' AND not_met IS NOT NULL)),
  CONSTRAINT ck_visit_sums CHECK (party_size >= 1 AND vehicles >= 0 AND cost >= 0 AND given >= 0 AND minutes > 0),
  CONSTRAINT ck_visit_beyond CHECK (beyond <@ ARRAY['PARTY', 'VEHICLES', 'COST'])
);
CREATE INDEX ix_visit_scope ON visit (union_path, started_at DESC, id);
CREATE INDEX ix_visit_recent ON visit (started_at DESC, id);
CREATE INDEX ix_visit_household ON visit (household_id, started_at DESC) WHERE household_id IS NOT NULL;
CREATE INDEX ix_visit_campaign ON visit (campaign_id, started_at DESC, id);
CREATE INDEX ix_visit_beyond ON visit (started_at DESC, id) WHERE beyond <> '{}';
CREATE INDEX ix_visit_mine ON visit (made_by, started_at DESC, id);
SELECT platform_owned('visit');
SELECT platform_audited('visit', 'seen', 'object_name', 'place', 'content_mac');

CREATE TABLE visit_need (
  id         uuid       NOT NULL,
  visit_id   uuid       NOT NULL,
  union_path union_path NOT NULL,
  position   int        NOT NULL,
  need       text       NOT NULL,
  content    text,
  wish_on    date,
  state      text       NOT NULL DEFAULT 'OPEN',
  answer     text,
  answered_on date,
  CONSTRAINT pk_visit_need PRIMARY KEY (id),
  CONSTRAINT fk_visit_need_visit FOREIGN KEY (visit_id, union_path)
    REFERENCES visit (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_visit_need_state CHECK (state IN ('OPEN', 'MET', 'PASSED_ON', 'NOT_POSSIBLE') AND (state = 'OPEN') = (answered_on IS NULL))
);
CREATE INDEX ix_visit_need_scope ON visit_need (union_path, visit_id);
CREATE INDEX ix_visit_need_visit ON visit_need (visit_id, position);
SELECT platform_owned('visit_need');
SELECT platform_audited('visit_need', 'content', 'answer');

CREATE TABLE visit_follow_up (
  id         uuid       NOT NULL,
  visit_id   uuid       NOT NULL,
  union_path union_path NOT NULL,
  position   int        NOT NULL,
  task       text       NOT NULL,
  due_on     date       NOT NULL,
  staff_id   uuid       NOT NULL,
  staff_name text       NOT NULL,
  done_on    date,
  done_by    uuid,
  result     text,
  CONSTRAINT pk_visit_follow_up PRIMARY KEY (id),
  CONSTRAINT fk_visit_follow_up_visit FOREIGN KEY (visit_id, union_path)
    REFERENCES visit (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_visit_follow_up_done CHECK ((done_on IS NULL) = (done_by IS NULL) AND (done_on IS NULL) = (result IS NULL))
);
CREATE INDEX ix_visit_follow_up_scope ON visit_follow_up (union_path, due_on, id);
CREATE INDEX ix_visit_follow_up_visit ON visit_follow_up (visit_id, position);
CREATE INDEX ix_visit_follow_up_due ON visit_follow_up (due_on, id) WHERE done_on IS NULL;
SELECT platform_owned('visit_follow_up');
SELECT platform_audited('visit_follow_up', 'task', 'result');

-- 慰问款物. Money and goods from hand to hand never come from public funds (domain rules 2.2 V10, 3.2); a second person settles
-- them against a budget line. A payment to the card is an application for aid of its own.
CREATE TABLE visit_gift (
  id           uuid        NOT NULL,
  visit_id     uuid        NOT NULL,
  union_path   union_path  NOT NULL,
  position     int         NOT NULL,
  kind         text        NOT NULL,
  source       text        NOT NULL,
  amount       bigint      NOT NULL,
  what         text,
  paper_number text,
  signed       boolean     NOT NULL,
  state        text        NOT NULL,
  made_by      uuid        NOT NULL,
  budget_id    uuid,
  settled_by   uuid,
  settled_at   timestamptz,
  application_id uuid,
  version      int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_visit_gift PRIMARY KEY (id),
  CONSTRAINT fk_visit_gift_visit FOREIGN KEY (visit_id, union_path)
    REFERENCES visit (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_visit_gift_amount CHECK (amount > 0),
  CONSTRAINT ck_visit_gift_kind CHECK (kind IN ('CASH', 'GOODS', 'CARD')),
  CONSTRAINT ck_visit_gift_source CHECK (kind = 'CARD' OR source NOT IN ('central', 'provincial', 'city', 'county')),
  CONSTRAINT ck_visit_gift_goods CHECK (kind <> 'GOODS' OR what IS NOT NULL),
  CONSTRAINT ck_visit_gift_receipt CHECK (kind = 'CARD' OR signed OR paper_number IS NOT NULL),
  CONSTRAINT ck_visit_gift_card CHECK ((kind = 'CARD') = (state = 'APPLIED') AND (kind = 'CARD') = (application_id IS NOT NULL)),
  CONSTRAINT ck_visit_gift_settled CHECK ((state = 'SETTLED') = (settled_by IS NOT NULL) AND (state = 'SETTLED') = (budget_id IS NOT NULL)),
  CONSTRAINT ck_visit_gift_people CHECK (settled_by <> made_by)
);
CREATE INDEX ix_visit_gift_scope ON visit_gift (union_path, visit_id);
CREATE INDEX ix_visit_gift_visit ON visit_gift (visit_id, position);
CREATE INDEX ix_visit_gift_open ON visit_gift (id) WHERE state = 'GIVEN';
SELECT platform_owned('visit_gift');
SELECT platform_audited('visit_gift');
CREATE TRIGGER visit_gift_state BEFORE INSERT OR UPDATE OF state ON visit_gift
  FOR EACH ROW WHEN (current_user = 'nuanliu_app') EXECUTE FUNCTION visit_moves('gift');
REVOKE DELETE ON visit_gift FROM nuanliu_app;

-- What was given, and by whom, stays as it was recorded; what was settled stays settled.
CREATE FUNCTION visit_gift_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.visit_id, NEW.kind, NEW.source, NEW.amount, NEW.what, NEW.made_by, NEW.application_id) IS DISTINCT FROM
     (OLD.visit_id, OLD.kind, OLD.source, OLD.amount, OLD.what, OLD.made_by, OLD.application_id)
     OR OLD.state <> 'GIVEN' AND (NEW.settled_by, NEW.budget_id, NEW.settled_at) IS DISTINCT FROM
        (OLD.settled_by, OLD.budget_id, OLD.settled_at) THEN
    RAISE EXCEPTION 'A gift stays what it is'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_visit_gift_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER visit_gift_stays BEFORE UPDATE ON visit_gift
  FOR EACH ROW WHEN (current_user = 'nuanliu_app') EXECUTE FUNCTION visit_gift_stays();

-- Changes of the file that a visit has proposed; the change itself lies with the register.
CREATE TABLE visit_proposal (
  visit_id   uuid       NOT NULL,
  change_id  uuid       NOT NULL,
  union_path union_path NOT NULL,
  type       text       NOT NULL,
  CONSTRAINT pk_visit_proposal PRIMARY KEY (visit_id, change_id),
  CONSTRAINT fk_visit_proposal_visit FOREIGN KEY (visit_id, union_path)
    REFERENCES visit (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ix_visit_proposal_scope ON visit_proposal (union_path, visit_id);
SELECT platform_owned('visit_proposal');
SELECT platform_audited('visit_proposal');

-- The way of one person on one day. It stands at the union where the person works, who must see it.
CREATE TABLE visit_route (
  id          uuid        NOT NULL,
  union_path  union_path  NOT NULL,
  campaign_id uuid        NOT NULL,
  day         date        NOT NULL,
  staff_id    uuid        NOT NULL,
  staff_name  text        NOT NULL,
  township    text,
  made_by     uuid        NOT NULL,
  updated_at  timestamptz NOT NULL DEFAULT now(),
  version     int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_visit_route PRIMARY KEY (id),
  CONSTRAINT uq_visit_route_scope UNIQUE (id, union_path),
  CONSTRAINT fk_visit_route_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT fk_visit_route_campaign FOREIGN KEY (campaign_id) REFERENCES visit_campaign (id)
);
CREATE INDEX ix_visit_route_scope ON visit_route (union_path, day DESC, id);
CREATE INDEX ix_visit_route_staff ON visit_route (staff_id, day);
SELECT platform_owned('visit_route');
SELECT platform_audited('visit_route');

CREATE TABLE visit_route_stop (
  route_id   uuid       NOT NULL,
  union_path union_path NOT NULL,
  position   int        NOT NULL,
  target_id  uuid       NOT NULL,
  CONSTRAINT pk_visit_route_stop PRIMARY KEY (route_id, position),
  CONSTRAINT uq_visit_route_stop UNIQUE (route_id, target_id),
  CONSTRAINT fk_visit_route_stop_route FOREIGN KEY (route_id, union_path)
    REFERENCES visit_route (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT fk_visit_route_stop_target FOREIGN KEY (target_id) REFERENCES visit_target (id) ON DELETE CASCADE
);
CREATE INDEX ix_visit_route_stop_scope ON visit_route_stop (union_path, route_id);
CREATE INDEX ix_visit_route_stop_target ON visit_route_stop (target_id);
SELECT platform_owned('visit_route_stop');
SELECT platform_audited('visit_route_stop');
