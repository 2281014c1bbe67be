-- What the register publishes to the rooms that list families: who stands in it now, nothing that is encrypted.
CREATE OR REPLACE VIEW v_household_register WITH (security_invoker = true) AS
SELECT h.id, h.union_path, h.number, h.head_name, h.state, h.file_level, h.category, h.temporary,
       h.library IN ('filed', 'temporary') AS registered, c.contact_staff_id, c.contact_name
FROM household h LEFT JOIN household_clarity c ON c.id = h.id AND c.union_path = h.union_path;
GRANT SELECT ON v_household_register TO nuanliu_app;
