package org.nuanliu.dictionary.data;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the files of {@code data/} into the database: a repeatable migration, so that it runs as
 * the owner, once for each change of the files, on one node. It never touches a standard, a
 * parameter value or a rule of aid that stands already, and removes no code
 * (docs/adr/0020-dictionary-versions.md).
 */
class ReferenceData implements JavaMigration {

  private static final List<CsvTable> TABLES =
      List.of(
          new CsvTable(
              "code-lists.csv",
              """
              INSERT INTO code_list (list, version, name, valid_from, valid_to, adopted, source)
              VALUES (?, ?, ?, ?::date, ?::date, ?::boolean, ?)
              ON CONFLICT (list, version) DO UPDATE SET name = excluded.name, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to, adopted = excluded.adopted, source = excluded.source""",
              List.of("list", "version", "name", "valid_from", "valid_to", "adopted", "source")),
          new CsvTable(
              "codes.csv",
              """
              INSERT INTO code_item (list, version, code, label, sort, note)
              VALUES (?, ?, ?, ?, ?::int, ?)
              ON CONFLICT (list, version, code) DO UPDATE SET label = excluded.label, sort = excluded.sort,
                note = excluded.note""",
              List.of("list", "version", "code", "label", "sort", "note")),
          new CsvTable(
              "divisions.csv",
              """
              INSERT INTO code_item (list, version, code, label, sort, parent, valid_from, valid_to)
              SELECT 'area', '2023', code, name, code::int, parent, since::date, until::date
              FROM (VALUES (?, ?, ?, ?, ?, ?)) AS row (code, name, parent, since, until, level)
              WHERE level <> 'township'
              ON CONFLICT (list, version, code) DO UPDATE SET label = excluded.label, parent = excluded.parent,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to""",
              List.of("code", "name", "parent_code", "valid_from", "valid_to", "level")),
          new CsvTable(
              "standards.csv",
              """
              INSERT INTO subsistence_standard (id, area_code, valid_from, amount, document, note)
              VALUES (uuidv7(), ?, ?::date, (?::numeric * 100)::bigint, ?, ?)
              ON CONFLICT (area_code, valid_from) DO NOTHING""",
              List.of("area_code", "valid_from", "amount", "document", "note")),
          new CsvTable(
              "parameters.csv",
              """
              INSERT INTO policy_parameter (key, label, type, unit, minimum, maximum, inferred, source, description)
              VALUES (?, ?, ?, ?, ?::numeric, ?::numeric, ?::boolean, ?, ?)
              ON CONFLICT (key) DO UPDATE SET label = excluded.label, type = excluded.type, unit = excluded.unit,
                minimum = excluded.minimum, maximum = excluded.maximum, inferred = excluded.inferred,
                source = excluded.source, description = excluded.description""",
              List.of(
                  "key",
                  "label",
                  "type",
                  "unit",
                  "minimum",
                  "maximum",
                  "inferred",
                  "source",
                  "description")),
          new CsvTable(
              "parameters.csv",
              """
              INSERT INTO policy_parameter_value (id, parameter_key, valid_from, value)
              VALUES (uuidv7(), ?, ?::date, ?::numeric)
              ON CONFLICT (parameter_key, valid_from) DO NOTHING""",
              List.of("key", "valid_from", "value")),
          new CsvTable(
              "aid-caps.csv",
              """
              INSERT INTO aid_cap (id, key, purpose, variant, holder, cap_group, formula, multiple, amount, period, area_code,
                inferred, clause, note, valid_from)
              VALUES (uuidv7(), ?, ?, ?, ?, ?, ?, ?::int, (?::numeric * 100)::bigint, ?, ?, ?::boolean, ?, ?, ?::date)
              ON CONFLICT (key, valid_from) DO NOTHING""",
              List.of(
                  "key",
                  "purpose",
                  "variant",
                  "holder",
                  "cap_group",
                  "formula",
                  "multiple",
                  "amount",
                  "period",
                  "area_code",
                  "inferred",
                  "clause",
                  "note",
                  "valid_from")),
          new CsvTable(
              "aid-source-rules.csv",
              """
              INSERT INTO aid_source_rule (id, source, purpose, levels, disputed, inferred, clause, note, valid_from)
              VALUES (uuidv7(), ?, ?, coalesce(string_to_array(?, ' '), '{}'), ?::boolean, ?::boolean, ?, ?, ?::date)
              ON CONFLICT (source, purpose, valid_from) DO NOTHING""",
              List.of(
                  "source",
                  "purpose",
                  "levels",
                  "disputed",
                  "inferred",
                  "clause",
                  "note",
                  "valid_from")),
          new CsvTable(
              "calendar-years.csv",
              "INSERT INTO calendar_year (year, status, document) VALUES (?::int, ?, ?)",
              List.of("year", "status", "document")),
          new CsvTable(
              "calendar.csv",
              "INSERT INTO calendar_day (day, kind, name) VALUES (?::date, ?, ?)",
              List.of("day", "kind", "name")));

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    try (var statement = connection.createStatement()) {
      // Nothing refers to a calendar's rows, and a published year replaces the assumed one.
      statement.execute("DELETE FROM calendar_day");
      statement.execute("DELETE FROM calendar_year");
    }
    for (CsvTable table : TABLES) {
      table.load(connection);
    }
  }

  /** Null: runs after all versioned migrations, again whenever the checksum changes. */
  @Override
  public MigrationVersion getVersion() {
    return null;
  }

  @Override
  public String getDescription() {
    return "dictionary reference data";
  }

  @Override
  public Integer getChecksum() {
    var sum = new CRC32();
    for (CsvTable table : TABLES) {
      sum.update(table.bytes());
      sum.update(table.statement().getBytes(StandardCharsets.UTF_8));
    }
    return (int) sum.getValue();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
