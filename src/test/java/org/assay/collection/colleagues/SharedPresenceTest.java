package org.assay.collection.colleagues;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Map;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is where, for somebody who was given one standard. */
@DatabaseTest
class SharedPresenceTest {
  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject SharingFixture sharing;
  @Inject TokenFixture tokens;

  @BeforeEach
  void stopTheClock() {
    clock.set(CycleFixture.OPEN);
  }

  @Test
  void a_colleague_is_seen_by_all_and_sees_who_is_in_the_same_standard_alone() {
    var scene = fixture.scene();
    var colleague = sharing.holder(scene, "Hal Holder", SharingFixture.VOICE);
    try (var client = HttpFixture.client(server.get().getURL())) {
      assertEquals("{}", here(client, scene, colleague, SharingFixture.VOICE).body());
      assertEquals(404, here(client, scene, colleague, SharingFixture.LEADERSHIP).code());
      assertEquals(
          "{\"lines\":[\"Hal Holder is in “2. voice” now\"]}",
          here(client, scene, scene.respondent(), SharingFixture.LEADERSHIP).body());
      assertEquals("{}", here(client, scene, colleague, SharingFixture.VOICE).body());
      here(client, scene, scene.respondent(), SharingFixture.VOICE);
      assertEquals(
          "{\"lines\":[\"Ada Respondent is here now\"]}",
          here(client, scene, colleague, SharingFixture.VOICE).body());
    }
  }

  private HttpResponse<String> here(
      HttpClient client, ReturnFixture.Scene scene, Caller caller, String section) {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/returns/" + scene.returnId() + "/presence", Map.of("section", section))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.APPLICATION_JSON_TYPE)
            .bearerAuth(tokens.of(caller)));
  }
}
