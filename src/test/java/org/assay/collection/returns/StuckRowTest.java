package org.assay.collection.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.assay.platform.TestDatabase;
import org.assay.platform.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StuckRowTest {
  /** More than the pool has connections. */
  private static final int MANY = 12;

  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  private Scene scene;
  private HttpClient client;

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    client = HttpFixture.client(server.get().getURL());
  }

  @AfterEach
  void end() {
    client.close();
  }

  private record Timed(HttpResponse<String> answer, Duration took) {}

  @Test
  void one_return_s_stuck_row_costs_the_others_nothing_and_its_own_people_a_short_wait()
      throws Exception {
    assertEquals(200, save(scene.stranger(), scene.otherReturnId(), 0).answer().code());
    var usual = save(scene.stranger(), scene.otherReturnId(), 1).took();
    try (var holder = TestDatabase.connect();
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      hold(holder, scene.returnId());
      var stuck = new ArrayList<Future<Timed>>();
      for (int i = 0; i < MANY; i++) {
        stuck.add(people.submit(() -> save(scene.respondent(), scene.returnId(), 0)));
      }
      var other = save(scene.stranger(), scene.otherReturnId(), 2);
      assertEquals(200, other.answer().code(), other.answer().body());
      assertInTime(other, Duration.ofSeconds(5), usual);
      for (var one : stuck) assertRefusedInTime(one.get(), usual);
      holder.rollback();
      assertEquals(200, save(scene.respondent(), scene.returnId(), 0).answer().code());
    }
  }

  private static void assertInTime(Timed it, Duration within, Duration usual) {
    assertTrue(
        it.took().compareTo(Waiting.promised(within, usual)) < 0,
        "it took " + it.took() + ", where " + usual + " is usual");
  }

  private static void assertRefusedInTime(Timed refused, Duration usual) throws Exception {
    assertEquals(503, refused.answer().code(), refused.answer().body());
    var problem = new ObjectMapper().readTree(refused.answer().body());
    assertEquals("service/busy", problem.path("code").asText());
    assertEquals("5", refused.answer().header("Retry-After"));
    assertInTime(refused, Duration.ofSeconds(15), usual);
  }

  private static void hold(Connection holder, long returnId) throws Exception {
    holder.setAutoCommit(false);
    try (var lock =
        holder.prepareStatement(
            "select r.id from agency_return r join answer_sheet s on s.id = r.sheet_id where r.id"
                + " = ? for update")) {
      lock.setLong(1, returnId);
      lock.executeQuery();
    }
  }

  private Timed save(Caller caller, long returnId, int version) {
    var begun = System.nanoTime();
    var answer =
        HttpFixture.exchange(
            client,
            HttpRequest.PUT(
                    "/api/v1/returns/" + returnId + "/answers",
                    "{\"answers\":{\"note\":{\"version\":%d,\"value\":\"A note, said %d times\"}}}"
                        .formatted(version, version + 1))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .bearerAuth(tokens.of(caller)));
    return new Timed(answer, Duration.ofNanos(System.nanoTime() - begun));
  }
}
