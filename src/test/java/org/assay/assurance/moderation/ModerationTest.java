package org.assay.assurance.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.assurance.moderation.DrawSample.Outcome;
import org.assay.assurance.moderation.SaveMark.Wanted;
import org.assay.assurance.moderation.marks.Mark;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.assurance.moderation.sample.SampleCounts;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Editions;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.Returns;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sample of one return, which two moderators mark. */
@DatabaseTest
class ModerationTest {
  @Inject TestClock clock;
  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Returns returns;
  @Inject DrawSample drawing;
  @Inject Moderations moderations;
  @Inject SaveMark save;
  @Inject PracticeFixture practice;
  @Inject DeclareInterest interests;
  @Inject Editions editions;
  @Inject People people;
  @Inject TokenFixture tokens;

  private Scene scene;
  private Caller other;

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    fixture.answerAll(scene);
    signedOff();
  }

  private void signedOff() {
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    other = moderator("Hal Moderator", null);
    practice.doWithout(scene.admin(), scene.moderator(), scene.cycle().id());
  }

  private Caller moderator(String name, @Nullable Long organisation) {
    var email = name.replace(' ', '.') + "@north.example";
    var id =
        people.enter(
            new NewPerson(
                scene.partnership().id(), email, name, null, List.of(Role.MODERATOR), null, null));
    if (organisation != null) {
      people.enter(
          new NewPerson(
              scene.partnership().id(),
              email,
              name,
              null,
              List.of(Role.RESPONDENT),
              organisation,
              null));
    }
    return new Caller(id, name, scene.partnership().id(), Role.MODERATOR, null, null);
  }

  private Sample drawn() {
    assertInstanceOf(
        Outcome.Done.class, drawing.draw(scene.admin(), scene.cycle().id(), "spring", 1, 0));
    return moderations.samples(scene.pasMember(), scene.cycle().id()).getFirst();
  }

  private Caller marker(Long person) {
    assertNotNull(person);
    return person == other.personId() ? other : scene.moderator();
  }

  private SaveMark.Outcome mark(
      Caller by, Sample it, String question, Marker as, String option, @Nullable String comment) {
    var read = moderations.mine(by, it.id()).orElseThrow();
    var version = read.reading().marks().by(as, question).map(Mark::version).orElse(0);
    return save.save(by, read, new Wanted(question, as, option, comment, version));
  }

  @Test
  void a_sample_is_drawn_once_by_the_administrator_from_what_was_submitted() {
    var cycle = scene.cycle().id();
    assertInstanceOf(
        Outcome.NotFound.class, drawing.draw(scene.moderator(), cycle, "spring", 1, 0));
    assertInstanceOf(Outcome.Invalid.class, drawing.draw(scene.admin(), cycle, "spring", 0, 0));
    assertInstanceOf(Outcome.Invalid.class, drawing.draw(scene.admin(), cycle, "spring", 1, 2));
    var sample = drawn();
    assertEquals(scene.returnId(), sample.returnId(), "the other was never submitted");
    assertEquals(1, moderations.draw(scene.pasMember(), cycle).orElseThrow().population());
    assertInstanceOf(Outcome.Invalid.class, drawing.draw(scene.admin(), cycle, "summer", 1, 0));
    assertEquals(List.of(), moderations.samples(scene.stranger(), cycle));
  }

  @Test
  void a_list_counts_what_is_drawn_finished_and_the_readers_own() {
    assertEquals(Map.of(), moderations.counts(scene.pasMember()));
    var sample = drawn();
    var first = marker(sample.firstMarker());
    var cycle = scene.cycle().id();
    assertEquals(Map.of(cycle, new SampleCounts(1, 0, 1)), moderations.counts(first));
    assertEquals(Map.of(cycle, new SampleCounts(1, 0, 0)), moderations.counts(scene.pasMember()));
    mark(first, sample, "dsl", Marker.FIRST, "met", "Seen");
    assertTrue(moderations.finish(first, sample.id()));
    assertEquals(Map.of(cycle, new SampleCounts(1, 1, 0)), moderations.counts(first));
    assertEquals(Map.of(), moderations.counts(scene.stranger()));
  }

  @Test
  void nobody_is_given_their_own_organisation_their_group_or_a_declared_interest() {
    var own = moderator("Ida Moderator", scene.schools().get(1).id());
    assertTrue(
        interests
            .declare(scene.moderator(), scene.schools().getFirst().name(), "I taught there")
            .isEmpty());
    var sample = drawn();
    assertEquals(other.personId(), sample.firstMarker(), "the only one without a stake");
    assertEquals(null, sample.secondMarker());
    assertFalse(moderations.mine(own, sample.id()).isPresent());
  }

  @Test
  void who_declares_an_interest_after_the_draw_cannot_save_any_more() {
    var sample = drawn();
    var first = marker(sample.firstMarker());
    interests.declare(first, scene.schools().getFirst().name(), "My child goes there");
    assertInstanceOf(
        SaveMark.Outcome.NotFound.class, mark(first, sample, "dsl", Marker.FIRST, "met", "Seen"));
  }

  @Test
  void the_second_marker_sees_neither_claim_nor_first_mark_before_the_own_is_saved() {
    var sample = drawn();
    var first = marker(sample.firstMarker());
    var second = marker(sample.secondMarker());
    mark(first, sample, "dsl", Marker.FIRST, "partly", "The deputy has no cover");
    var blind = moderations.find(second, sample.id()).orElseThrow().reading();
    assertFalse(blind.seesClaim("dsl"));
    assertTrue(blind.visible(Marker.FIRST, "dsl").isEmpty());
    assertTrue(returns.read(second, scene.returnId()).isEmpty());
    assertTrue(returns.submission(second, scene.returnId()).isEmpty());
    assertFalse(returns.mayReadSubmission(second, scene.returnId()));
    assertTrue(returns.submission(first, scene.returnId()).isPresent());
    mark(second, sample, "dsl", Marker.SECOND, "met", null);
    var after = moderations.find(second, sample.id()).orElseThrow().reading();
    assertTrue(after.seesClaim("dsl"));
    assertEquals("partly", after.visible(Marker.FIRST, "dsl").orElseThrow().option());
    assertFalse(after.seesClaim("listens"), "each answer for itself");
  }

  @Test
  void no_page_that_the_second_marker_can_open_carries_the_claim_or_the_first_mark()
      throws Exception {
    var sample = drawn();
    var first = marker(sample.firstMarker());
    var second = marker(sample.secondMarker());
    mark(first, sample, "dsl", Marker.FIRST, "partly", "Zebra deputy");
    var page = get(second, "/moderation/samples/" + sample.id() + "/leadership");
    assertFalse(page.contains("Claimed:"), page);
    assertFalse(page.contains("Zebra"), page);
    assertTrue(
        get(first, "/moderation/samples/" + sample.id() + "/leadership").contains("Claimed:"));
    for (var path :
        List.of(
            "/returns/" + scene.returnId() + "/report",
            "/api/v1/returns/" + scene.returnId() + "/answers",
            "/api/v1/returns/" + scene.returnId() + "/report.pdf")) {
      assertTrue(Set.of(404, 409).contains(status(second, path)), path);
    }
  }

  @Test
  void a_second_marker_reads_the_evidence_and_no_words_before_the_own_mark_which_then_stays()
      throws Exception {
    var sample = drawn();
    var second = marker(sample.secondMarker());
    var page = "/moderation/samples/" + sample.id() + "/leadership";
    assertFalse(get(second, page).contains("Named in the policy"));
    assertInstanceOf(
        SaveMark.Outcome.Saved.class, mark(second, sample, "dsl", Marker.SECOND, "partly", null));
    assertTrue(get(second, page).contains("Named in the policy"));
    assertInstanceOf(
        SaveMark.Outcome.Invalid.class, mark(second, sample, "dsl", Marker.SECOND, "met", null));
    assertInstanceOf(
        SaveMark.Outcome.Saved.class,
        mark(second, sample, "dsl", Marker.SECOND, "partly", "A word more"));
  }

  @Test
  void a_mark_that_differs_from_the_claim_says_why_and_names_no_child() {
    var sample = drawn();
    var first = marker(sample.firstMarker());
    assertInstanceOf(
        SaveMark.Outcome.Invalid.class, mark(first, sample, "dsl", Marker.FIRST, "partly", null));
    assertInstanceOf(
        SaveMark.Outcome.Invalid.class,
        mark(first, sample, "dsl", Marker.FIRST, "partly", "See NHS number 943 476 5919"));
    assertInstanceOf(
        SaveMark.Outcome.Invalid.class, mark(first, sample, "dsl", Marker.FIRST, "perhaps", "x"));
    assertInstanceOf(
        SaveMark.Outcome.Saved.class, mark(first, sample, "dsl", Marker.FIRST, "met", null));
    assertInstanceOf(
        SaveMark.Outcome.NotFound.class,
        mark(first, sample, "note", Marker.FIRST, "met", "not a question that is marked"));
    assertInstanceOf(
        SaveMark.Outcome.NotFound.class,
        mark(first, sample, "dsl", Marker.SECOND, "met", "not the own part"));
  }

  @Test
  void a_stale_page_does_not_overwrite_a_mark() {
    var sample = drawn();
    var first = marker(sample.firstMarker());
    mark(first, sample, "dsl", Marker.FIRST, "met", null);
    assertInstanceOf(
        SaveMark.Outcome.Stale.class,
        save.save(
            first,
            moderations.mine(first, sample.id()).orElseThrow(),
            new Wanted("dsl", Marker.FIRST, "partly", "Late", 0)));
    assertEquals(
        "met",
        moderations
            .find(first, sample.id())
            .orElseThrow()
            .reading()
            .marks()
            .by(Marker.FIRST, "dsl")
            .orElseThrow()
            .option());
  }

  @Test
  void where_two_markers_differ_the_first_settles_it_before_the_return_is_finished() {
    var sample = drawn();
    var first = marker(sample.firstMarker());
    var second = marker(sample.secondMarker());
    mark(first, sample, "dsl", Marker.FIRST, "partly", "No cover");
    mark(second, sample, "dsl", Marker.SECOND, "met", null);
    assertFalse(moderations.finish(first, sample.id()), "still open");
    assertFalse(moderations.finish(second, sample.id()), "not the second marker's to do");
    mark(first, sample, "dsl", Marker.SETTLED, "partly", "Both looked again");
    assertTrue(moderations.finish(first, sample.id()));
    assertInstanceOf(
        SaveMark.Outcome.NotFound.class, mark(first, sample, "policy", Marker.FIRST, "yes", null));
    assertTrue(returns.submission(second, scene.returnId()).isPresent(), "not kept any longer");
  }

  @Test
  void the_organisation_reads_its_marks_once_they_are_finished() throws Exception {
    var sample = drawn();
    var first = marker(sample.firstMarker());
    mark(first, sample, "dsl", Marker.FIRST, "partly", "Zebra deputy");
    var path = "/moderation/returns/" + scene.returnId();
    assertEquals(404, status(scene.approver(), path));
    moderations.finish(first, sample.id());
    assertTrue(get(scene.approver(), path).contains("Zebra deputy"));
    assertEquals(404, status(scene.stranger(), path));
  }

  @Test
  void found_is_counted_by_hand() {
    var sample = drawn();
    var first = marker(sample.firstMarker());
    mark(first, sample, "dsl", Marker.FIRST, "partly", "No cover"); // claimed met
    mark(first, sample, "policy", Marker.FIRST, "yes", null); // as claimed
    var cycle = scene.cycle();
    var figures =
        ModerationFigures.of(
            editions.of(cycle),
            moderations.samples(scene.pasMember(), cycle.id()),
            moderations.marks(scene.pasMember(), cycle.id()));
    assertEquals(new ModerationFigures.Shift(1, 1, 0, 0), figures.random());
    assertEquals(0, figures.risk().all());
    assertEquals("dsl", figures.questions().getFirst().question().key());
    assertEquals(List.of(), figures.agreements());
    assertTrue(
        FoundWords.of(figures)
            .getFirst()
            .startsWith("Of 2 answers marked in the random part, 1 were over-claimed (50%;"));
  }

  @Test
  void a_form_saves_the_marks_that_were_chosen_and_says_which_could_not_be() throws Exception {
    var sample = drawn();
    var first = marker(sample.firstMarker());
    var path = "/moderation/samples/" + sample.id() + "/leadership";
    var body =
        Map.of(
            "mark-dsl", "partly",
            "comment-dsl", "",
            "version-dsl", "0",
            "mark-policy", "yes",
            "comment-policy", "",
            "version-policy", "0");
    try (var client = HttpFixture.stayingClient(server.getURL())) {
      var request =
          HttpRequest.POST(path, body)
              .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
              .accept(MediaType.TEXT_HTML_TYPE)
              .bearerAuth(tokens.of(first));
      try {
        client.toBlocking().exchange(request, String.class);
        throw new AssertionError("taken without a comment");
      } catch (HttpClientResponseException e) {
        assertEquals(HttpStatus.UNPROCESSABLE_ENTITY, e.getStatus());
        var page = e.getResponse().getBody(String.class).orElse("");
        assertTrue(page.contains("1.1 Say why. The organisation reads it"), page);
      }
    }
    var marks = moderations.find(first, sample.id()).orElseThrow().reading().marks();
    assertTrue(marks.by(Marker.FIRST, "dsl").isEmpty());
    assertEquals("yes", marks.by(Marker.FIRST, "policy").orElseThrow().option());
  }

  private String get(Caller caller, String path) throws Exception {
    try (var client = HttpFixture.stayingClient(server.getURL())) {
      return client.toBlocking().retrieve(request(caller, path));
    }
  }

  private int status(Caller caller, String path) throws Exception {
    try (var client = HttpFixture.stayingClient(server.getURL())) {
      return client.toBlocking().exchange(request(caller, path), String.class).code();
    } catch (HttpClientResponseException e) {
      return e.code();
    }
  }

  private HttpRequest<?> request(Caller caller, String path) {
    var accepted = path.startsWith("/api/") ? MediaType.ALL_TYPE : MediaType.TEXT_HTML_TYPE;
    return HttpRequest.GET(path).accept(accepted).bearerAuth(tokens.of(caller));
  }
}
