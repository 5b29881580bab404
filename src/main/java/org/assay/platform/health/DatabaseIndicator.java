package org.assay.platform.health;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.reactivestreams.Publisher;

/**
 * Asks the database whether it answers, on a connection of its own and not of the pool: a pool that
 * waits for somebody's lock says nothing about the database.
 */
@Singleton
@Readiness
class DatabaseIndicator implements HealthIndicator {
  private final String url;
  private final Properties settings = new Properties();
  private final TimedCheck check = new TimedCheck("database", this::ask, HealthStatus.DOWN);

  DatabaseIndicator(@Named("default") DatasourceConfiguration database) {
    this.url = database.getUrl();
    settings.setProperty("user", database.getUsername());
    settings.setProperty("password", database.getPassword());
    if (url.startsWith("jdbc:mysql:")) {
      settings.setProperty("connectTimeout", Integer.toString(TimedCheck.PATIENCE));
      settings.setProperty("socketTimeout", Integer.toString(TimedCheck.PATIENCE));
    }
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return check.result();
  }

  private HealthStatus ask() {
    try (var connection = DriverManager.getConnection(url, settings)) {
      return connection.isValid(1) ? HealthStatus.UP : HealthStatus.DOWN;
    } catch (SQLException e) {
      return HealthStatus.DOWN;
    }
  }
}
