package org.assay.platform;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Settings that every MySQL connection needs, whoever wrote its URL; what the URL says itself
 * stays.
 */
@Singleton
final class MySqlConfig implements BeanCreatedEventListener<DatasourceConfiguration> {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "rewriteBatchedStatements", "true", // a batch travels as one statement
          "connectionTimeZone",
              "UTC", // times are stored in UTC, whatever the zone of server and machine
          "cachePrepStmts", "true",
          "prepStmtCacheSize", "250");

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    var configuration = event.getBean();
    var url = configuration.getUrl();
    if (url.startsWith("jdbc:mysql:")) {
      SETTINGS.forEach(
          (name, value) -> {
            if (!url.contains(name + "=")) {
              configuration.addDataSourceProperty(name, value);
            }
          });
    }
    return configuration;
  }
}
