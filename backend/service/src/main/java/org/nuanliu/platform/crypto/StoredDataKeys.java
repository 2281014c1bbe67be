package org.nuanliu.platform.crypto;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The data keys of table {@code data_key}, where they stand wrapped. At start, keys wrapped under
 * the previous key-encryption key are wrapped anew, and a new version begins if there is none, if
 * another suite was selected, or if the newest has served its time: with random initialisation
 * vectors one key must not encrypt more than 2^28 values.
 */
@Singleton
class StoredDataKeys implements DataKeys {

  private final DataSource database;
  private final KeyProvider keyProvider;
  private final Suite suite;
  private final Duration life;

  private volatile TreeMap<Integer, DataKey> held = new TreeMap<>();

  StoredDataKeys(
      DataSource database,
      KeyProvider keyProvider,
      @ConfigProperty(name = "nuanliu.crypto.suite", defaultValue = "SM4_GCM") Suite suite,
      @ConfigProperty(name = "nuanliu.crypto.data-key-life", defaultValue = "P365D")
          Duration life) {
    this.database = database;
    this.keyProvider = keyProvider;
    this.suite = suite;
    this.life = life;
  }

  void prepare(@Observes StartupEvent start) {
    try (Connection connection = database.getConnection()) {
      TreeMap<Integer, DataKey> keys = read(connection);
      rewrap(connection);
      if (keys.isEmpty() || isRetired(connection, keys.lastEntry().getValue())) {
        begin(connection, keys.isEmpty() ? 1 : keys.lastKey() + 1);
        keys = read(connection);
      }
      held = keys;
    } catch (SQLException e) {
      throw new IllegalStateException("The data keys cannot be read", e);
    } catch (UndecryptableException e) {
      throw new IllegalStateException(
          "The data keys of this database were wrapped under another key-encryption key", e);
    }
  }

  @Override
  public DataKey current() {
    return held.lastEntry().getValue();
  }

  @Override
  public DataKey version(int version) {
    DataKey key = held.get(version);
    if (key == null) {
      key = reload().get(version);
    }
    if (key == null) {
      throw new UndecryptableException();
    }
    return key;
  }

  /** Another node may have begun a version after this one started. */
  private Map<Integer, DataKey> reload() {
    try (Connection connection = database.getConnection()) {
      held = read(connection);
      return held;
    } catch (SQLException e) {
      throw new IllegalStateException("The data keys cannot be read", e);
    }
  }

  private TreeMap<Integer, DataKey> read(Connection connection) throws SQLException {
    TreeMap<Integer, DataKey> keys = new TreeMap<>();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT version, suite, kek_id, wrapped FROM data_key");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        int version = rows.getInt(1);
        byte[] key = keyProvider.unwrap(rows.getString(3), rows.getBytes(4), version);
        keys.put(version, new DataKey(version, Suite.valueOf(rows.getString(2)), key));
      }
    }
    return keys;
  }

  private void rewrap(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT version, kek_id, wrapped FROM data_key WHERE kek_id <> ?");
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE data_key SET kek_id = ?, wrapped = ? WHERE version = ?")) {
      select.setString(1, keyProvider.keyEncryptionKeyId());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          int version = rows.getInt(1);
          byte[] key = keyProvider.unwrap(rows.getString(2), rows.getBytes(3), version);
          update.setString(1, keyProvider.keyEncryptionKeyId());
          update.setBytes(2, keyProvider.wrap(key, version));
          update.setInt(3, version);
          update.executeUpdate();
        }
      }
    }
  }

  private boolean isRetired(Connection connection, DataKey newest) throws SQLException {
    if (newest.suite() != suite) {
      return true;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT created_at < now() - make_interval(secs => ?) FROM data_key"
                + " WHERE version = ?")) {
      select.setDouble(1, life.toSeconds());
      select.setInt(2, newest.version());
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** Of several nodes that start together, the first one's key stands. */
  private void begin(Connection connection, int version) throws SQLException {
    byte[] key = new byte[suite.keyLength()];
    new SecureRandom().nextBytes(key);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO data_key (version, suite, kek_id, wrapped) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING")) {
      insert.setInt(1, version);
      insert.setString(2, suite.name());
      insert.setString(3, keyProvider.keyEncryptionKeyId());
      insert.setBytes(4, keyProvider.wrap(key, version));
      insert.executeUpdate();
    }
  }
}
