package org.assay.collection.respond;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.SheetPresence;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PresenceTest {
  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private ReturnFixture.Scene scene;
  private HttpClient client;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    client = HttpFixture.client(server.get().getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private List<String> seen(Caller caller, String page) {
    var answer =
        HttpFixture.exchange(
            client,
            HttpRequest.GET("/returns/" + scene.returnId() + page)
                .accept(MediaType.TEXT_HTML_TYPE)
                .bearerAuth(tokens.of(caller)));
    return Jsoup.parse(answer.body()).select("[data-presence] li").eachText();
  }

  private HttpResponse<String> poll(Caller caller, String section) {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/returns/" + scene.returnId() + "/presence", Map.of("section", section))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.APPLICATION_JSON_TYPE)
            .bearerAuth(tokens.of(caller)));
  }

  @Test
  void two_colleagues_see_each_other_on_the_standard_and_on_the_list() {
    assertEquals(List.of(), seen(scene.respondent(), "/standards/leadership"));
    clock.set(CycleFixture.OPEN.plusSeconds(150));

    assertEquals(
        List.of("Ada Respondent is here (2 min ago)"),
        seen(scene.approver(), "/standards/leadership"));
    assertEquals(List.of("Bea Approver is in “1. leadership” now"), seen(scene.respondent(), ""));
  }

  @Test
  void a_page_that_stays_open_says_so_and_hears_of_the_others() {
    seen(scene.respondent(), "/standards/voice");

    assertEquals(
        "{\"lines\":[\"Ada Respondent is here now\"]}", poll(scene.approver(), "voice").body());
    assertEquals(404, poll(scene.approver(), "no-such-standard").code());
  }

  @Test
  void after_some_minutes_nobody_is_there_and_nothing_of_it_is_kept() {
    seen(scene.respondent(), "");
    clock.set(CycleFixture.OPEN.plus(SheetPresence.STAYS).plusSeconds(1));

    assertEquals(List.of(), seen(scene.approver(), ""));
    assertEquals(
        List.of(scene.approver().personId()),
        sql.list("select person_id from presence", row -> row.getLong(1)));
  }

  @Test
  void the_lead_of_the_group_sees_them_and_is_not_noted() {
    seen(scene.respondent(), "");

    assertEquals(1, seen(scene.groupLead(), "").size());
    assertEquals(List.of(), seen(scene.respondent(), ""));
  }

  @Test
  void nobody_else_sees_them() {
    seen(scene.respondent(), "");

    for (var other : List.of(scene.stranger(), scene.moderator(), scene.pasMember(), scene.admin()))
      assertEquals(404, poll(other, "").code(), other.name());
  }
}
