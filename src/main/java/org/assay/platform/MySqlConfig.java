package org.assay.platform;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Settings that every MySQL connection needs, no matter who wrote its URL; what the URL says itself
 * stays. No wait is long: a row that somebody holds, or a server that has gone silent, costs one
 * request a few seconds and never the whole node.
 */
@Singleton
final class MySqlConfig implements BeanCreatedEventListener<DatasourceConfiguration> {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "rewriteBatchedStatements", "true", // a batch travels as one statement
          "connectionTimeZone",
              "UTC", // times are stored in UTC, whatever the zone of server and machine
          "cachePrepStmts", "true",
          "prepStmtCacheSize", "250",
          "prepStmtCacheSqlLimit", "4096", // the driver would read each longer than 256 anew
          "connectTimeout", "5000",
          "socketTimeout", "8000"); // longer than the wait for a lock, which the server ends itself

  /**
   * In seconds, in place of the server's fifty; and in milliseconds, after which the server itself
   * ends a read. Without it a read goes on when nobody waits for its answer any more, and the next
   * try begins another beside it.
   */
  private static final String LIMITS =
      "set session innodb_lock_wait_timeout = 5 /*!50708 , max_execution_time = 120000 */";

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
      if (configuration.getConnectionInitSql() == null) {
        configuration.setConnectionInitSql(LIMITS);
      }
    }
    return configuration;
  }
}
