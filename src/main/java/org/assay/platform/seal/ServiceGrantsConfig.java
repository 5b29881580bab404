package org.assay.platform.seal;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.flyway.FlywayConfigurationProperties;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * With an owner's account, migrations run as the owner, who then gives the service's account its
 * rights. Without one the service's account owns its tables, as in the demonstration.
 */
@Singleton
@Requires(property = "assay.database.owner", pattern = ".+")
final class ServiceGrantsConfig
    implements BeanCreatedEventListener<FlywayConfigurationProperties>, Ordered {
  private final String owner;
  private final String password;
  private final DatasourceConfiguration service;

  ServiceGrantsConfig(
      @Value("${assay.database.owner}") String owner,
      @Value("${assay.database.owner-password}") String password,
      @Named("default") DatasourceConfiguration service) {
    this.owner = owner;
    this.password = password;
    this.service = service;
  }

  @Override
  public FlywayConfigurationProperties onCreated(
      BeanCreatedEvent<FlywayConfigurationProperties> event) {
    var configuration = event.getBean();
    configuration.setUrl(service.getUrl());
    configuration.setUser(owner);
    configuration.setPassword(password);
    configuration.getFluentConfiguration().callbacks(new Grants(owner, service.getUsername()));
    return configuration;
  }

  /** Before the listener that migrates by this configuration. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  private record Grants(String owner, String account) implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
      return true;
    }

    @Override
    public void handle(Event event, Context context) {
      try {
        // Migrations are looked at once more over the pool, by the account that has its rights.
        if (!context.getConnection().getMetaData().getUserName().startsWith(owner + "@")) return;
        ServiceGrants.apply(context.getConnection(), account);
      } catch (SQLException e) {
        throw new IllegalStateException(
            "JDBC_OWNER_USER could not give the service's account its rights: it must own the"
                + " tables and hold GRANT OPTION on them.",
            e);
      }
    }

    @Override
    public String getCallbackName() {
      return "service-grants";
    }
  }
}
