package org.assay.assurance.moderation.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assay.assurance.moderation.DrawSample;
import org.assay.assurance.moderation.Moderations;
import org.assay.assurance.moderation.leads.ModerationLeads;
import org.assay.assurance.moderation.practice.MakePractice.Typed;
import org.assay.assurance.moderation.practice.ScorePractice.Wanted;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two practice returns before a moderator's queue opens. */
@DatabaseTest
class PracticeTest {
  @Inject TestClock clock;
  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject DrawSample drawing;
  @Inject Moderations moderations;
  @Inject ModerationLeads leads;
  @Inject MakePractice make;
  @Inject ScorePractice score;
  @Inject People people;
  @Inject TokenFixture tokens;

  private Scene scene;
  private long cycle;
  private Caller lead;
  private Caller other;

  @BeforeEach
  void drawn() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    cycle = scene.cycle().id();
    fixture.answerAll(scene);
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    lead = scene.moderator();
    var id =
        people.enter(
            new NewPerson(
                scene.partnership().id(),
                "hal@north.example",
                "Hal",
                null,
                List.of(Role.MODERATOR),
                null,
                null));
    other = new Caller(id, "Hal", scene.partnership().id(), Role.MODERATOR, null, null);
    assertTrue(leads.name(scene.admin(), lead.personId()));
    drawing.draw(scene.admin(), cycle, "spring", 1, 0);
  }

  private void made(int number) {
    make.begin(lead, cycle, "A school by a river", false);
    answer(number, "dsl", "met", "partly");
    answer(number, "policy", "yes", "yes");
    assertInstanceOf(PracticeOutcome.Refused.class, make.ready(lead, cycle, number));
    answer(number, "listens", "4", "1");
    assertInstanceOf(PracticeOutcome.Done.class, make.ready(lead, cycle, number));
  }

  private void answer(int number, String question, String claimed, String agreed) {
    assertInstanceOf(
        PracticeOutcome.Done.class,
        make.answer(lead, cycle, number, typed(question, claimed, agreed, "Zebra reason")));
  }

  private static Typed typed(String question, String claimed, String agreed, String reason) {
    return new Typed(question, claimed, "We do it", "Minutes", agreed, reason, 0);
  }

  private void scored(int number) {
    var wanted =
        Map.of(
            "dsl", new Wanted("met", null),
            "policy", new Wanted("yes", null),
            "listens", new Wanted("1", "Nothing was seen"));
    assertEquals(Map.of(), score.score(other, cycle, number, wanted).orElseThrow());
  }

  @Test
  void the_queue_and_the_marking_are_withheld_until_both_are_scored() {
    made(1);
    made(2);
    var sample = moderations.samples(scene.pasMember(), cycle).getFirst().id();
    var path = "/moderation/samples/" + sample;
    assertEquals(List.of(), moderations.samples(other, cycle));
    assertTrue(moderations.find(other, sample).isEmpty());
    assertEquals(403, get(other, path).code());
    scored(1);
    assertEquals(403, get(other, path).code(), "one is not enough");
    assertTrue(get(other, "/moderation/cycles/" + cycle).body().contains("You have done 1 of 2"));
    scored(2);
    assertEquals(1, moderations.samples(other, cycle).size());
    assertEquals(200, get(other, path).code());
    assertEquals(1, moderations.samples(lead, cycle).size(), "who made both knows the scores");
  }

  @Test
  void the_agreed_score_is_in_no_page_before_the_own_one_is_saved() {
    made(1);
    var path = "/moderation/practice/" + cycle + "/1";
    var before = get(other, path).body();
    assertFalse(before.contains("Zebra reason"), before);
    assertFalse(before.contains("Agreed score"), before);
    score.score(other, cycle, 1, Map.of("dsl", new Wanted("met", null)));
    var after = get(other, path).body();
    assertTrue(after.contains("Higher than agreed"), after);
    assertEquals(2, after.split("Zebra reason", -1).length, "each answer for itself");
    score.score(other, cycle, 1, Map.of("dsl", new Wanted("partly", "On second thoughts")));
    assertTrue(get(other, path).body().contains("Higher than agreed"), "given once");
  }

  @Test
  void only_the_lead_makes_them_and_no_organisation_can_be_told_from_them() {
    assertInstanceOf(PracticeOutcome.NotFound.class, make.begin(other, cycle, "A school", false));
    make.begin(lead, cycle, "A school by a river", true);
    var school = scene.schools().getFirst().name();
    assertInstanceOf(
        PracticeOutcome.Refused.class,
        make.answer(lead, cycle, 1, typed("dsl", "met", "partly", "As at " + school)));
    assertInstanceOf(
        PracticeOutcome.Refused.class,
        make.answer(lead, cycle, 1, typed("note", "met", "partly", "Not marked")));
    assertEquals(404, get(other, "/moderation/practice/" + cycle + "/1").code(), "not ready");
  }

  @Test
  void without_them_the_queue_opens_by_the_leads_decision_with_its_reason() {
    assertEquals(List.of(), moderations.samples(other, cycle));
    assertTrue(
        get(lead, "/moderation/practice/" + cycle).body().contains("has no two practice returns"));
    assertInstanceOf(PracticeOutcome.Refused.class, make.doWithout(lead, cycle, " "));
    assertInstanceOf(PracticeOutcome.NotFound.class, make.doWithout(other, cycle, "No time"));
    assertInstanceOf(PracticeOutcome.Done.class, make.doWithout(lead, cycle, "A small pilot"));
    assertEquals(1, moderations.samples(other, cycle).size());
    assertTrue(
        get(scene.pasMember(), "/moderation/practice/" + cycle)
            .body()
            .contains("to do without practice returns: A small pilot"));
  }

  private HttpResponse<String> get(Caller caller, String path) {
    try (var client = HttpFixture.client(server.getURL())) {
      return HttpFixture.exchange(
          client,
          HttpRequest.GET(path).accept(MediaType.TEXT_HTML_TYPE).bearerAuth(tokens.of(caller)));
    }
  }
}
