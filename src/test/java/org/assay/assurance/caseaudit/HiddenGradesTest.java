package org.assay.assurance.caseaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assay.assurance.caseaudit.AuditFixture.Scene;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.assay.reporting.ShownFigures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an agency graded, over every route that the service has: nobody else is answered with it
 * before the last agency of the case has sent its form.
 */
@DatabaseTest
@Tag("once")
@Order(2)
class HiddenGradesTest {
  private static final String MARK = "zebra";

  @Inject TestClock clock;
  @Inject AuditFixture fixture;
  @Inject Router router;
  @Inject EmbeddedServer server;
  @Inject TokenFixture tokens;

  private Scene scene;

  @BeforeEach
  void one_agency_has_sent_everything_and_the_other_nothing() {
    clock.set(Instant.parse("2026-11-02T09:00:00Z"));
    scene = fixture.opened();
    for (int i = 0; i < 2; i++) {
      var form = fixture.form(scene, i, scene.hospital());
      fixture.fill(scene.nurse(), form, "outstanding", "outstanding");
      fixture.send(scene.nurse(), form);
    }
  }

  @Test
  void no_route_answers_anybody_else_with_a_grade_or_its_analysis() {
    var leaks = new ArrayList<String>();
    var paths = paths();
    try (var client = HttpClient.create(server.getURL(), configuration())) {
      for (var caller : everybodyElse()) {
        var token = tokens.of(caller);
        for (var path : paths) {
          if (answer(client, path, token).toLowerCase(Locale.ROOT).contains(MARK)) {
            leaks.add(caller.role() + " " + path);
          }
        }
      }
    }
    assertEquals(List.of(), leaks);
  }

  @Test
  void no_form_that_is_sent_to_the_service_is_answered_with_one() {
    var leaks = new ArrayList<String>();
    try (var client = HttpClient.create(server.getURL(), configuration())) {
      for (var caller :
          List.of(
              scene.panel(),
              scene.pas(),
              scene.executive(),
              scene.officer(),
              scene.matron(),
              scene.lead())) {
        for (var path : audited("POST")) {
          if (answer(
                  client,
                  HttpRequest.POST(path, Map.of("page", "1"))
                      .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE),
                  tokens.of(caller))
              .contains(MARK)) {
            leaks.add(caller.role() + " " + path);
          }
        }
      }
    }
    assertEquals(List.of(), leaks);
  }

  @Test
  void the_own_auditor_is_answered_with_it_and_the_panel_once_all_are_in() {
    var own = fixture.form(scene, 0, scene.hospital());
    var panel = "/audits/" + scene.auditId() + "/panel/" + first() + "/recognition";
    try (var client = HttpClient.create(server.getURL(), configuration())) {
      assertTrue(
          answer(client, "/audit-forms/" + own + "/sections/recognition", tokens.of(scene.nurse()))
              .contains(MARK),
          "the mark is where the test looks for it");
      assertTrue(
          answer(client, "/api/v1/audit-forms/" + own + "/answers", tokens.of(scene.nurse()))
              .contains(MARK),
          "and so it is for programs");
      var police = fixture.form(scene, 0, scene.police());
      fixture.notInvolved(scene.officer(), police);
      fixture.send(scene.officer(), police);
      assertTrue(answer(client, panel, tokens.of(scene.panel())).contains(MARK));
    }
  }

  /** The lead, the panel, PAS, the other agency, those of the own agency who were not named. */
  private List<Caller> everybodyElse() {
    var more =
        Stream.of(Role.values())
            .filter(role -> role != Role.CASE_AUDITOR)
            .map(role -> caller(role, 2_000L + role.ordinal()))
            .toList();
    return Stream.concat(
            Stream.of(
                scene.lead(),
                scene.panel(),
                scene.pas(),
                scene.executive(),
                scene.officer(),
                scene.matron()),
            more.stream())
        .toList();
  }

  /** Somebody of the agency itself where the role is an agency's, else of the partnership. */
  private Caller caller(Role role, long id) {
    var organisation =
        List.of(Role.RESPONDENT, Role.APPROVER, Role.COLLEAGUE).contains(role)
            ? scene.hospital().id()
            : null;
    return new Caller(id, "Test", scene.partnership().id(), role, organisation, null);
  }

  private long first() {
    return fixture.cases(scene).getFirst().caseId();
  }

  /** Every address that can be read, about this audit wherever it names one. */
  private List<String> paths() {
    return paths("GET");
  }

  /** Those of audits alone. */
  private List<String> audited(String method) {
    return paths(method).stream().filter(it -> it.contains("/audit")).toList();
  }

  private List<String> paths(String method) {
    var paths = new TreeSet<String>();
    var form = fixture.form(scene, 0, scene.hospital());
    var first = first();
    router
        .uriRoutes()
        .filter(route -> route.getHttpMethodName().equals(method))
        .filter(route -> route.getDeclaringType().getName().startsWith("org.assay."))
        .map(route -> route.getUriMatchTemplate().toPathString())
        .filter(path -> !path.contains("/probe"))
        .forEach(path -> filled(path, form, first).forEach(paths::add));
    return List.copyOf(paths);
  }

  private Stream<String> filled(String template, long form, long first) {
    var path = template.replaceAll("\\{[?&][^}]*}", "");
    var id = path.contains("/audit-forms") ? form : path.contains("/audits") ? scene.auditId() : 1;
    var plain =
        path.replace("{case}", Long.toString(first))
            .replace("{organisation}", Long.toString(scene.hospital().id()))
            .replace("{domain}", "recognition")
            .replace("{key}", "recognition")
            .replaceFirst("\\{id}", Long.toString(id));
    return (plain.contains("{file}")
            ? Stream.of("pdf", "xlsx", "docx", "csv")
                .flatMap(
                    end ->
                        Stream.of("case-audit", "briefing")
                            .map(it -> plain.replace("{file}", it + "." + end)))
            : Stream.of(plain))
        .map(it -> it.replaceAll("\\{[^}]*}", "1"));
  }

  private static String answer(HttpClient client, String path, String token) {
    return answer(client, HttpRequest.GET(path), token);
  }

  private static String answer(HttpClient client, MutableHttpRequest<?> request, String token) {
    request.bearerAuth(token).accept(MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE);
    try {
      var answer = client.toBlocking().exchange(request, byte[].class);
      return answer.getBody().map(it -> words(request.getPath(), it)).orElse("");
    } catch (HttpClientResponseException refused) {
      return refused.getResponse().getBody(String.class).orElse("");
    }
  }

  /** What a reader of it reads: files are packed. */
  private static String words(String path, byte[] answer) {
    try {
      if (path.endsWith(".pdf")) return ShownFigures.pdf(answer);
      if (path.endsWith(".xlsx")) return ShownFigures.workbook(answer);
      if (path.endsWith(".docx")) return ShownFigures.word(answer);
      return new String(answer, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DefaultHttpClientConfiguration configuration() {
    var configuration = HttpFixture.patient();
    configuration.setFollowRedirects(false);
    configuration.setMaxContentLength(20_000_000);
    return configuration;
  }
}
