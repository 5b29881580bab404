package org.assay.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.jobs.BackgroundJob;
import org.assay.reporting.CycleReportFixture;
import org.assay.reporting.CycleReportFixture.Scene;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a pack is asked for and fetched. */
@DatabaseTest
class PreparedControllerTest {
  @Inject EmbeddedServer server;
  @Inject CycleReportFixture fixture;
  @Inject TokenFixture tokens;
  @Inject List<BackgroundJob> jobs;

  private Scene scene;
  private Caller member;
  private HttpClient client;

  @BeforeEach
  void scene() {
    scene = fixture.scene();
    member = scene.caller(Role.PAS_MEMBER);
    client = HttpFixture.stayingClient(server.getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private HttpResponse<String> get(Caller caller, String path) {
    return HttpFixture.exchange(
        client, HttpRequest.GET(path).accept(MediaType.ALL_TYPE).bearerAuth(tokens.of(caller)));
  }

  private HttpResponse<String> post(Map<String, ?> form) {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/cycles/" + scene.cycle().id() + "/packs", form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE)
            .bearerAuth(tokens.of(member)));
  }

  @Test
  void a_form_that_is_sent_twice_leads_to_the_same_pack_and_that_is_fetched_when_ready() {
    var page = Jsoup.parse(get(member, "/cycles/" + scene.cycle().id() + "/packs").body());
    var form =
        Map.of(
            "at", page.selectFirst("input[name=at]").val(),
            "reports", "compliance-summary",
            "edition", "full");
    var at = post(form).getHeaders().get("Location");
    assertEquals(at, post(form).getHeaders().get("Location"));
    var waiting = get(member, at);
    assertEquals("3", waiting.getHeaders().get("Refresh"));
    assertTrue(waiting.body().contains("Waiting for its turn"), waiting.body());

    job().run(Long.parseLong(at.substring(at.lastIndexOf('/') + 1)));
    var ready = Jsoup.parse(get(member, at).body());
    var file = ready.selectFirst("a[href*=/files/]").attr("href");
    assertTrue(file.matches("/packs/\\d+/files/meeting-pack-s175-2026-[0-9-]+-full\\.pdf"), file);
    assertTrue(get(member, file).body().startsWith("%PDF-"));
    assertEquals(404, get(member, file.replace("-full", "-other")).code());
    assertEquals(404, get(scene.caller(Role.READER), file).code());
    var listed = Jsoup.parse(get(member, "/cycles/" + scene.cycle().id() + "/packs").body());
    assertEquals(1, listed.select("table tbody tr").size());
  }

  @Test
  void what_is_missing_is_said_beside_its_box() {
    var answer =
        post(
            Map.of(
                "reports",
                "a-report-of-nobody",
                "last.day",
                "1",
                "last.month",
                "2",
                "last.year",
                "2199"));
    assertEquals(422, answer.code());
    assertEquals(
        List.of(
            "Select the reports that go into the pack",
            "Select who the pack is for",
            "The date of the last meeting must be in the past"),
        Jsoup.parse(answer.body()).select(".govuk-error-summary__list a").eachText());
  }

  private BackgroundJob job() {
    return jobs.stream().filter(it -> it.name().equals("report-job")).findFirst().orElseThrow();
  }
}
