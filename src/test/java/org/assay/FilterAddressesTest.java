package org.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list never leaves out in silence what its address chose. */
@DatabaseTest
class FilterAddressesTest {
  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject TestClock clock;

  private HttpClient client;
  private Scene scene;

  @BeforeEach
  void a_partnership() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    client = HttpFixture.client(server.getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private record Answer(int code, String body) {}

  private Answer get(Caller caller, String address) {
    var request =
        HttpRequest.GET(address)
            .bearerAuth(tokens.of(caller))
            .accept(MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE);
    try {
      var answer = client.toBlocking().exchange(request, byte[].class);
      return new Answer(answer.code(), "");
    } catch (HttpClientResponseException e) {
      return new Answer(e.code(), e.getResponse().getBody(String.class).orElse(""));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "admin,/returns,state sort cycle",
    "admin,/people,role place state",
    "admin,/register,state kind",
    "admin,/leads,show",
    "admin,/leads/leads.csv,show",
    "admin,/letters,state",
    "admin,/support,state",
    "admin,/recommendations,state sort",
    "admin,/decisions,state",
    "pas,/actions,state sort organisation",
    "pas,/actions/plan.pdf,state organisation",
    "pas,/api/v1/actions,state",
    "pas,/access,return form",
    "pas,/access.csv,return form",
    "pas,/signals,state kind cycle return",
    "pas,/cycles/{cycle}/heat-map,rows difference held group",
    "pas,/cycles/{cycle}/duties,action group",
    "pas,/cycles/{cycle}/questions,order"
  })
  void a_value_that_a_list_does_not_know_is_refused_in_words(
      String who, String address, String filters) {
    var caller = who.equals("pas") ? scene.pasMember() : scene.admin();
    var path = address.replace("{cycle}", String.valueOf(scene.cycle().id()));
    for (var filter : filters.split(" ")) {
      var answer = get(caller, path + "?" + filter + "=bogus");
      var said = Jsoup.parse(answer.body()).text();
      assertEquals(400, answer.code(), path + " " + filter + ": " + said);
      assertTrue(said.contains("“bogus” for “" + filter + "”"), said);
      assertEquals(200, get(caller, path + "?" + filter + "=").code(), path + " " + filter);
    }
  }
}
