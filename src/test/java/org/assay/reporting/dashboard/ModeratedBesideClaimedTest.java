package org.assay.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.assay.reporting.ShownFigures;
import org.junit.jupiter.api.Test;

/** An agency reads what moderators found beside what it claimed, wherever it reads its score. */
@DatabaseTest
class ModeratedBesideClaimedTest {
  @Inject TestClock clock;
  @Inject AgencyCycleFixture fixture;
  @Inject TokenFixture tokens;
  @Inject EmbeddedServer server;
  @Inject Returns returns;
  @Inject ModerationResults results;

  @Test
  void both_scores_stand_on_page_and_paper_once_the_moderation_is_final() throws Exception {
    clock.set(AgencyCycleFixture.NOW);
    var years = fixture.years();
    var agency = years.agencies().get(3);
    var caller =
        new Caller(80, "Resa", years.partnership().id(), Role.RESPONDENT, agency.id(), null);
    var id = returns.list(caller, years.second().id()).getFirst().agencyReturn().id();
    for (var it : shown(caller, id).entrySet()) {
      assertFalse(it.getValue().contains("oderated"), it.toString());
    }
    fixture.moderated(years);
    // The lead is green to the agency and amber to the moderator: half of the half of one of two.
    var shown = shown(caller, id);
    for (var kind : List.of("page", "pdf", "xlsx", "docx")) {
      var text = shown.get(kind);
      assertTrue(text.contains("What moderation found"), kind + text);
      assertTrue(text.contains("All standards 100% 88% 1"), kind + text);
      assertTrue(text.contains("1 Leadership 100% 75% 1"), kind + text);
      assertTrue(text.contains("moderated it is 88%"), kind + text);
    }
    assertTrue(shown.get("json").contains("\"submission\":1,\"claimed\":1"), shown.get("json"));
    assertTrue(
        shown.get("json").contains("\"key\":\"leadership\",\"claimed\":1"), shown.get("json"));
    assertEquals(11, results.finalIn(years.second()).size());
    var last =
        results
            .lastOf(years.partnership().id(), agency.id(), years.second().id(), years.first().id())
            .orElseThrow();
    assertEquals(id, last.returnId());
    assertEquals(1, last.latest());
  }

  private Map<String, String> shown(Caller caller, long id) throws IOException {
    var report = "/returns/" + id + "/report";
    var shown = new LinkedHashMap<String, String>();
    var html = new String(bytes(caller, report), StandardCharsets.UTF_8);
    shown.put(
        "page",
        ShownFigures.plain(
            html.substring(html.indexOf("<main")).replaceAll("(?s)<svg.*?</svg>|<[^>]*>", " ")));
    shown.put("pdf", ShownFigures.pdf(bytes(caller, report + ".pdf")));
    shown.put("xlsx", ShownFigures.workbook(bytes(caller, report + ".xlsx")));
    shown.put("docx", ShownFigures.word(bytes(caller, report + ".docx")));
    shown.put(
        "json",
        new String(bytes(caller, "/api/v1/returns/" + id + "/scorecard"), StandardCharsets.UTF_8));
    return shown;
  }

  private byte[] bytes(Caller caller, String path) {
    try (var client = HttpFixture.client(server.getURL())) {
      return client
          .toBlocking()
          .retrieve(
              HttpRequest.GET(path).accept("*/*").bearerAuth(tokens.of(caller)), byte[].class);
    }
  }
}
