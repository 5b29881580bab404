package org.assay.assurance.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.assay.assurance.moderation.DecideChallenge.Reply;
import org.assay.assurance.moderation.RespondToModeration.Outcome;
import org.assay.assurance.moderation.SaveMark.Wanted;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation answers to its moderated scores, and the moderation lead replies. */
@DatabaseTest
class ChallengeTest {
  @Inject TestClock clock;
  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject PracticeFixture practice;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject DrawSample drawing;
  @Inject Moderations moderations;
  @Inject ModerationResults results;
  @Inject SaveMark save;
  @Inject RespondToModeration responding;
  @Inject DecideChallenge deciding;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private Scene scene;
  private Sample sample;

  @BeforeEach
  void finished() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    fixture.answerAll(scene);
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    practice.doWithout(scene.admin(), scene.moderator(), scene.cycle().id());
    drawing.draw(scene.admin(), scene.cycle().id(), "spring", 1, 0);
    sample = moderations.samples(scene.pasMember(), scene.cycle().id()).getFirst();
    mark("dsl", "partly", "No cover on Fridays");
    mark("policy", "yes", null);
    assertTrue(moderations.finish(scene.moderator(), sample.id()));
  }

  private void mark(String question, String option, @Nullable String comment) {
    save.save(
        scene.moderator(),
        moderations.mine(scene.moderator(), sample.id()).orElseThrow(),
        new Wanted(question, Marker.FIRST, option, comment, 0));
  }

  private Outcome challenge(Map<String, String> reasons) {
    return responding.respond(scene.approver(), scene.returnId(), false, reasons);
  }

  private Outcome decide(String option, String reason) {
    return deciding.decide(
        scene.moderator(), sample.id(), Map.of("dsl", new Reply(option, reason)));
  }

  private BigDecimal moderated() {
    return results
        .finalOf(scene.partnership().id(), scene.returnId())
        .orElseThrow()
        .standards()
        .stream()
        .filter(it -> it.standard().equals("leadership"))
        .findFirst()
        .orElseThrow()
        .moderated();
  }

  @Test
  void it_answers_once_and_names_a_reason_for_each_score_that_it_challenges() {
    assertInstanceOf(Outcome.Invalid.class, challenge(Map.of()));
    assertInstanceOf(Outcome.Invalid.class, challenge(Map.of("listens", "This was not marked")));
    assertInstanceOf(
        Outcome.Invalid.class, challenge(Map.of("dsl", "It is about NHS number 943 476 5919")));
    assertInstanceOf(
        Outcome.NotFound.class,
        responding.respond(scene.stranger(), scene.returnId(), true, Map.of()));
    assertInstanceOf(Outcome.Done.class, challenge(Map.of("dsl", "The deputy covers on Fridays")));
    assertInstanceOf(
        Outcome.Closed.class,
        responding.respond(scene.respondent(), scene.returnId(), true, Map.of()),
        "a page that somebody else had open changes nothing");
    assertEquals(1, sql.count("select count(*) from letter where kind = 'moderation-challenged'"));
    assertEquals(2, sql.count("select count(*) from letter where kind = 'moderation-finished'"));
  }

  @Test
  void after_the_last_day_the_moderated_scores_stand() {
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(22)));
    assertInstanceOf(
        Outcome.Closed.class, challenge(Map.of("dsl", "The deputy covers on Fridays")));
  }

  @Test
  void the_lead_replies_once_and_the_changed_score_is_final() {
    var cycle = scene.cycle();
    var before = moderated();
    challenge(Map.of("dsl", "The deputy covers on Fridays"));
    assertTrue(
        results.finalOf(scene.partnership().id(), scene.returnId()).isEmpty(),
        "nothing is final while it waits");
    assertInstanceOf(Outcome.Invalid.class, decide("met", ""));
    assertInstanceOf(
        Outcome.NotFound.class,
        deciding.decide(
            scene.pasMember(), sample.id(), Map.of("dsl", new Reply("met", "We saw it"))));
    var earlier = clock.instant();
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(3)));
    assertInstanceOf(Outcome.Done.class, decide("met", "We saw the rota"));
    assertTrue(moderated().compareTo(before) > 0, "the claim holds after all");
    assertInstanceOf(Outcome.Closed.class, decide("partly", "On second thoughts"));
    assertEquals(1, results.of(cycle, earlier).over(), "as it stood then");
    assertEquals(0, results.of(cycle, clock.instant()).over());
    assertEquals(2, sql.count("select count(*) from letter where kind = 'challenge-decided'"));
  }

  @Test
  void a_score_that_stands_stays_as_it_was() {
    var before = moderated();
    challenge(Map.of("dsl", "The deputy covers on Fridays"));
    decide("partly", "The rota shows three Fridays without cover");
    assertEquals(before, moderated());
    var page = get(scene.respondent(), "/moderation/responses/" + scene.returnId());
    assertTrue(page.contains("The score stands: Partly met"), page);
    assertTrue(page.contains("the scores are final"), page);
  }

  @Test
  void both_sides_read_the_scores_the_challenge_and_the_reply() {
    var page = get(scene.approver(), "/moderation/responses/" + scene.returnId());
    assertTrue(page.contains("No cover on Fridays"), page);
    assertTrue(page.contains("can agree or challenge until 26 October 2026"), page);
    challenge(Map.of("dsl", "The deputy covers on Fridays"));
    var lead = get(scene.moderator(), "/moderation/challenges/" + sample.id());
    assertTrue(lead.contains("The deputy covers on Fridays"), lead);
    assertTrue(lead.contains("Send the reply"), lead);
    var reader = get(scene.pasMember(), "/moderation/challenges/" + sample.id());
    assertTrue(!reader.contains("Send the reply"), reader);
  }

  private String get(Caller caller, String path) {
    try (var client = HttpFixture.client(server.getURL())) {
      var request =
          HttpRequest.GET(path).accept(MediaType.TEXT_HTML_TYPE).bearerAuth(tokens.of(caller));
      var answer = HttpFixture.exchange(client, request);
      assertEquals(200, answer.code(), answer.body());
      return answer.body();
    }
  }
}
