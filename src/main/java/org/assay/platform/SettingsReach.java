package org.assay.platform;

import io.micronaut.core.value.PropertyResolver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Whether what the settings lead to is there: the database, for each account, and a free port. */
final class SettingsReach {
  private static final int SECONDS_TO_CONNECT = 10;

  private SettingsReach() {}

  /** What the database says to the address and the accounts. */
  static List<String> database(PropertyResolver settings) {
    var user =
        connected(
            settings, "datasources.default.username", "datasources.default.password", "JDBC_USER");
    if (user.isPresent() || value(settings, "assay.database.owner").isBlank()) {
      return user.stream().toList();
    }
    return connected(
            settings, "assay.database.owner", "assay.database.owner-password", "JDBC_OWNER_USER")
        .stream()
        .toList();
  }

  private static Optional<String> connected(
      PropertyResolver settings, String user, String password, String name) {
    DriverManager.setLoginTimeout(SECONDS_TO_CONNECT);
    try (var connection =
        DriverManager.getConnection(
            value(settings, SettingsCheck.URL), value(settings, user), value(settings, password))) {
      return connection.isValid(SECONDS_TO_CONNECT)
          ? Optional.empty()
          : Optional.of(unreachable(name, "no answer"));
    } catch (SQLException e) {
      return Optional.of(unreachable(name, String.valueOf(e.getMessage())));
    }
  }

  private static String unreachable(String user, String why) {
    return "JDBC_URL, %s and %s lead to no database (%s). Check the three, and that the database is up."
        .formatted(
            user, user.replace("USER", "PASSWORD"), why.lines().findFirst().orElse("").strip());
  }

  /** What keeps the service from listening where it should. Any free port is no port to ask for. */
  static Optional<String> port(PropertyResolver settings) {
    var said = value(settings, "micronaut.server.port");
    int port = said.isBlank() ? 0 : Integer.parseInt(said);
    if (port <= 0) return Optional.empty();
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address(value(settings, "micronaut.server.host"), port));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "PORT is “%d”, where the service cannot listen (%s). Choose another, or end what listens there."
              .formatted(port, e.getMessage()));
    }
  }

  private static InetSocketAddress address(String host, int port) {
    return host.isBlank() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
  }

  private static String value(PropertyResolver settings, String property) {
    return SettingsCheck.value(settings, property);
  }
}
