package org.assay.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.assay.collection.naming.NamingAgreements;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.assay.reporting.CycleReportFixture;
import org.assay.reporting.file.PaperFormat;
import org.junit.jupiter.api.Test;

/** The compliance summary of one kind of organisation. */
@DatabaseTest
class ForumEditionsTest {
  private static final Instant NOVEMBER = Instant.parse("2026-11-05T09:00:00Z");

  @Inject TestClock clock;
  @Inject CycleReportFixture fixture;
  @Inject ForumEditions editions;
  @Inject ForumRepository forums;
  @Inject NamingAgreements naming;
  @Inject EmbeddedServer server;
  @Inject TokenFixture tokens;

  @Test
  void a_forum_of_which_three_returned_has_none_and_is_not_offered() {
    clock.set(NOVEMBER);
    var cycle = fixture.scene().cycle();
    assertEquals(List.of(), forums.returned(cycle, NOVEMBER));
    assertTrue(editions.paper(cycle, Forum.SCHOOLS_AND_EARLY_YEARS).isEmpty());
  }

  @Test
  void six_schools_are_counted_and_none_is_named() {
    clock.set(NOVEMBER);
    var scene = fixture.six();
    assertEquals(
        List.of(Forum.SCHOOLS_AND_EARLY_YEARS, Forum.PRIMARY),
        forums.returned(scene.cycle(), NOVEMBER));
    var paper = editions.paper(scene.cycle(), Forum.PRIMARY).orElseThrow();
    var csv =
        new String(editions.bytes(scene.cycle(), paper, PaperFormat.CSV), StandardCharsets.UTF_8);
    scene.schools().forEach(it -> assertFalse(csv.contains(it.name()), csv));
    assertEquals("6 organisations of the forum asked, 6 returned", paper.masthead().population());
    assertTrue(csv.contains("1 leadership"), csv);
    var voice =
        csv.lines()
            .filter(it -> it.contains("2 voice") && it.contains("Mean score, forum"))
            .findFirst()
            .orElse(csv);
    assertTrue(voice.contains("0.666"), voice);
  }

  @Test
  void who_agreed_is_named_with_a_score_unless_that_gave_away_anothers() {
    clock.set(NOVEMBER);
    var scene = fixture.six();
    var admin = scene.caller(Role.ADMIN);
    var first = scene.schools().getFirst();
    naming.say(admin, first, true, "The head, by letter");
    var named = csv(scene);
    assertTrue(named.contains(first.name()), named);
    assertFalse(named.contains("It names no organisation"), named);
    assertTrue(lead(scene).startsWith("The score is"), lead(scene));
    scene.schools().stream().skip(1).forEach(it -> assertFalse(named.contains(it.name()), named));

    naming.say(admin, scene.schools().get(1), true, "The head, by letter");
    var two = csv(scene);
    assertTrue(two.contains(scene.schools().get(1).name()), two);
    assertTrue(lead(scene).startsWith("Scores are left out"), "of the other four");
    naming.say(admin, first, false, "The head, by telephone");
    assertFalse(csv(scene).contains(first.name()), "the last word counts");
  }

  @Test
  void the_page_of_packs_says_whom_an_edition_names() {
    clock.set(NOVEMBER);
    var scene = fixture.six();
    var token = tokens.of(scene.caller(Role.PAS_MEMBER));
    var path = "/cycles/" + scene.cycle().id() + "/packs";
    try (var client = HttpFixture.client(server.getURL())) {
      var get = HttpRequest.GET(path).accept(MediaType.ALL_TYPE).bearerAuth(token);
      var page = HttpFixture.exchange(client, get).body();
      assertTrue(page.contains("It names only organisations that agreed to be named"), page);
      assertFalse(page.contains("names nobody"), page);
    }
  }

  private String lead(CycleReportFixture.Scene scene) {
    return editions.paper(scene.cycle(), Forum.PRIMARY).orElseThrow().sections().stream()
        .filter(it -> it.name().equals("organisations"))
        .map(it -> it.parts().getFirst().lead())
        .findFirst()
        .orElse("");
  }

  private String csv(CycleReportFixture.Scene scene) {
    var paper = editions.paper(scene.cycle(), Forum.PRIMARY).orElseThrow();
    return new String(
        editions.bytes(scene.cycle(), paper, PaperFormat.CSV), StandardCharsets.UTF_8);
  }
}
