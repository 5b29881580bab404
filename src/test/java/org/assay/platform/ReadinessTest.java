package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import org.assay.platform.health.Trouble;
import org.assay.platform.health.Troubles;
import org.junit.jupiter.api.Test;

/** In a context of its own, since trouble is remembered for a minute. */
@DatabaseTest
@Property(name = "assay.metrics-token", value = "readiness")
class ReadinessTest {
  @Inject
  @Client("/")
  HttpClient client;

  @Inject Troubles troubles;

  @Test
  void a_full_disk_is_said_as_such_and_leaves_the_node_in_service() {
    assertReadiness("UP");
    troubles.happened(Trouble.UNREACHABLE, new SQLException("a broken connection"));
    assertReadiness("UP");
    troubles.happened(Trouble.DISK_FULL, new IOException("No space left on device"));
    assertReadiness("DISK_FULL");
    troubles.happened(Trouble.DATABASE_FULL, new SQLException("The table is full"));
    assertReadiness("DATABASE_FULL");
    assertEquals(200, HttpFixture.exchange(client, HttpRequest.GET("/health/liveness")).code());
  }

  private void assertReadiness(String status) {
    var answer = HttpFixture.exchange(client, HttpRequest.GET("/health/readiness"));
    assertEquals(200, answer.code());
    assertEquals("{\"status\":\"" + status + "\"}", answer.body());
  }
}
