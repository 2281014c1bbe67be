-- What every table of the product is made with: the path domain and the four ways a table may be guarded.
-- docs/adr/0002-row-scope.md says why the policies look exactly like this.

CREATE DOMAIN union_path AS text COLLATE "C"
  CHECK (VALUE ~ '^([0-9a-z]+\.)+$');

-- How each table is guarded; the catalogue test holds every table of the schema against this list.
CREATE TABLE platform_guard (
  table_name text NOT NULL,
  guard      text NOT NULL,
  CONSTRAINT pk_platform_guard PRIMARY KEY (table_name),
  CONSTRAINT ck_platform_guard CHECK (guard IN ('owned', 'published', 'reference', 'machinery'))
);
INSERT INTO platform_guard VALUES ('platform_guard', 'machinery'), ('flyway_schema_history', 'machinery');

-- Records of a union: seen and written inside the caller's own subtree only. Needs an index that begins with union_path.
CREATE FUNCTION platform_owned(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format($policy$
    CREATE POLICY owned ON %s TO nuanliu_app
      USING (union_path >= nullif(current_setting('nuanliu.scope', true), '')
         AND union_path < nullif(current_setting('nuanliu.scope', true), '') || '~')
      WITH CHECK (union_path >= nullif(current_setting('nuanliu.scope', true), '')
         AND union_path < nullif(current_setting('nuanliu.scope', true), '') || '~')
  $policy$, target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO nuanliu_app', target);
  INSERT INTO platform_guard VALUES (target::text, 'owned');
END $$;

-- Records that the unions below may read as well (campaigns, notices of the level above).
CREATE FUNCTION platform_published(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM platform_owned(target);
  EXECUTE format('DROP POLICY owned ON %s', target);
  EXECUTE format($policy$
    CREATE POLICY published_read ON %s FOR SELECT TO nuanliu_app
      USING ((union_path >= nullif(current_setting('nuanliu.scope', true), '')
          AND union_path < nullif(current_setting('nuanliu.scope', true), '') || '~')
        OR union_path = ANY (string_to_array(nullif(current_setting('nuanliu.above', true), ''), ',')))
  $policy$, target);
  EXECUTE format($policy$
    CREATE POLICY published_insert ON %s FOR INSERT TO nuanliu_app
      WITH CHECK (union_path >= nullif(current_setting('nuanliu.scope', true), '')
         AND union_path < nullif(current_setting('nuanliu.scope', true), '') || '~')
  $policy$, target);
  EXECUTE format($policy$
    CREATE POLICY published_update ON %s FOR UPDATE TO nuanliu_app
      USING (union_path >= nullif(current_setting('nuanliu.scope', true), '')
         AND union_path < nullif(current_setting('nuanliu.scope', true), '') || '~')
  $policy$, target);
  EXECUTE format($policy$
    CREATE POLICY published_delete ON %s FOR DELETE TO nuanliu_app
      USING (union_path >= nullif(current_setting('nuanliu.scope', true), '')
         AND union_path < nullif(current_setting('nuanliu.scope', true), '') || '~')
  $policy$, target);
  UPDATE platform_guard SET guard = 'published' WHERE table_name = target::text;
END $$;

-- The same for everybody: unions, dictionary, standards, calendar.
CREATE FUNCTION platform_reference(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO nuanliu_app', target);
  INSERT INTO platform_guard VALUES (target::text, 'reference');
END $$;

-- No business content of its own: keys of repeated requests, scheduled tasks, wrapped data keys.
CREATE FUNCTION platform_machinery(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO nuanliu_app', target);
  INSERT INTO platform_guard VALUES (target::text, 'machinery');
END $$;

REVOKE EXECUTE ON FUNCTION platform_owned, platform_published, platform_reference, platform_machinery FROM PUBLIC;
GRANT SELECT ON platform_guard TO nuanliu_app;
