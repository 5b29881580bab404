package org.assay.assurance.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.assay.assurance.moderation.DrawSample;
import org.assay.assurance.moderation.Moderations;
import org.assay.assurance.moderation.PracticeFixture;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.bringforward.DecideProposals;
import org.assay.collection.bringforward.ForwardFixture;
import org.assay.collection.bringforward.ForwardFixture.Scene;
import org.assay.collection.bringforward.ProposalOrigin;
import org.assay.collection.bringforward.ProposalRequest;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveOutcome;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads what a moderator may ask about, and where. */
@DatabaseTest
class SignalPagesTest {
  private static final String LAST = ProposalOrigin.LastCycle.CODE;

  @Inject EmbeddedServer server;
  @Inject ForwardFixture fixture;
  @Inject Proposals proposals;
  @Inject DecideProposals decideProposals;
  @Inject Returns returns;
  @Inject DrawSample drawing;
  @Inject Moderations moderations;
  @Inject PracticeFixture practice;
  @Inject TokenFixture tokens;

  private Scene scene;

  @BeforeEach
  void scene() {
    scene = fixture.scene();
  }

  private Document page(Caller caller, String path) {
    try (var client = HttpFixture.client(server.getURL())) {
      var request =
          HttpRequest.GET(path).accept(MediaType.TEXT_HTML_TYPE).bearerAuth(tokens.of(caller));
      var answer = HttpFixture.exchange(client, request);
      assertEquals(200, answer.code(), answer.body());
      return Jsoup.parse(answer.body());
    }
  }

  private int confirmAll() {
    var view = returns.read(scene.lead(), scene.returnId()).orElseThrow();
    var proposed = proposals.of(view);
    var wishes = new ArrayList<ProposalRequest>();
    for (var section : view.answering().visibleSections()) {
      for (var it : proposed.together(section, LAST)) {
        var proposal = it.proposal();
        wishes.add(new ProposalRequest.Confirm(proposal.key(), LAST, 0, proposal.stamp()));
      }
    }
    assertInstanceOf(
        SaveOutcome.Saved.class,
        decideProposals.decide(
            scene.lead(), scene.returnId(), wishes, Draft.of(), HiddenAnswerPolicy.REFUSE));
    return wishes.size();
  }

  @Test
  void the_check_page_says_what_a_moderator_may_ask_before_the_return_is_sent() {
    var check = "/returns/" + scene.returnId() + "/check";
    assertEquals(List.of(), page(scene.lead(), check).select("#may-be-asked").eachText());

    int confirmed = confirmAll();

    var section = page(scene.lead(), check).select("section[aria-labelledby=may-be-asked]");
    assertEquals("What a moderator may ask about", section.select("h2").text());
    assertTrue(
        section
            .text()
            .matches(
                "(?s).*\\d+ of the "
                    + confirmed
                    + " answers were brought forward and confirmed without a change, all within a"
                    + " minute\\. A moderator may ask if they were read again\\..*"),
        section.text());
    assertEquals(
        1,
        page(scene.lead(), check).select("form[action$=/submit] button").size(),
        "nothing is stopped");
  }

  @Test
  void a_moderator_reads_the_same_on_the_page_of_the_return_and_a_second_marker_does_not() {
    var one = moderator("Hal Moderator");
    var two = moderator("Ida Moderator");
    var cycle = scene.before().id();
    var admin = CycleFixture.admin(scene.partnership());
    practice.doWithout(admin, one, cycle);
    assertInstanceOf(DrawSample.Outcome.Done.class, drawing.draw(admin, cycle, "spring", 1, 0));
    var sample = moderations.samples(one, cycle).getFirst();
    var oneIsFirst = Long.valueOf(one.personId()).equals(sample.firstMarker());
    var path = "/moderation/samples/" + sample.id();

    var first = page(oneIsFirst ? one : two, path);
    assertTrue(first.select("h2").eachText().contains("What you may ask about"), first.text());
    assertTrue(
        first
            .text()
            .contains("12 of the 16 highest answers to questions marked “Must” name no evidence."),
        first.text());

    var second = page(oneIsFirst ? two : one, path);
    assertTrue(second.text().contains("You are the second marker"), second.text());
    assertTrue(second.select("h2").eachText().stream().noneMatch("What you may ask about"::equals));
  }

  private Caller moderator(String name) {
    return fixture.caller(scene.partnership(), name, Role.MODERATOR, null, null);
  }
}
