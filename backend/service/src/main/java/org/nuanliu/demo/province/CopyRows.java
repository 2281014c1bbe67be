package org.nuanliu.demo.province;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows of one table in COPY's text format. */
final class CopyRows {

  private static final HexFormat HEX = HexFormat.of();

  private final String statement;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param columns separated by commas, in the order in which {@link #add} gets their values
   */
  CopyRows(String table, String columns) {
    statement = "COPY %s (%s) FROM STDIN".formatted(table, columns);
  }

  /** One row; null stays null, a list becomes an array, bytes become bytea. */
  void add(Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      value(values[i]);
    }
    text.append('\n');
  }

  void writeTo(Connection connection) throws SQLException {
    if (text.isEmpty()) {
      return;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              statement,
              new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  private void value(Object value) {
    switch (value) {
      case null -> text.append("\\N");
      case byte[] bytes -> HEX.formatHex(text.append("\\\\x"), bytes);
      case List<?> list -> array(list);
      case String plain -> escaped(plain);
      default -> text.append(value);
    }
  }

  private void array(List<?> list) {
    text.append('{');
    for (int i = 0; i < list.size(); i++) {
      text.append(i > 0 ? ",\"" : "\"");
      escaped(list.get(i).toString().replace("\\", "\\\\").replace("\"", "\\\""));
      text.append('"');
    }
    text.append('}');
  }

  private void escaped(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
