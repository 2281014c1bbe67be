-- 1 is the province's own short id.
ALTER SEQUENCE union_short_id MINVALUE 2 START 2 RESTART 2;

-- Unknown for the unions that an installation begins with: they were there before.
ALTER TABLE union_org ALTER COLUMN opened_on DROP NOT NULL;

-- Lists stand in the order of area codes, those without one last; the tree is read by parent.
CREATE INDEX ix_union_org_area ON union_org (area_code, path);
CREATE INDEX ix_union_org_parent ON union_org (parent_id);

SELECT platform_audited('union_org');
