package org.nuanliu.dictionary.data;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Adds the reference data to the migrations, which are otherwise found by the names of SQL files.
 */
@Singleton
class ReferenceDataMigration implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(new ReferenceData());
  }
}
