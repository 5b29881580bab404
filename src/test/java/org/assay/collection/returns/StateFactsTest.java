package org.assay.collection.returns;

import static org.assay.collection.answersheet.HiddenAnswerPolicy.KEEP;
import static org.assay.collection.returns.ReturnFixture.allOf;
import static org.assay.collection.returns.ReturnFixture.complete;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.TrailFixture;
import org.assay.collection.answersheet.TrailVerdict.Sound;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.FactsOutcome.Closed;
import org.assay.collection.returns.FactsOutcome.Invalid;
import org.assay.collection.returns.FactsOutcome.NotFound;
import org.assay.collection.returns.FactsOutcome.Saved;
import org.assay.collection.returns.FactsOutcome.Stale;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.facts.StatedFacts;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.Finding;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StateFactsTest {
  @Inject ReturnFixture fixture;
  @Inject StateFacts facts;
  @Inject SaveAnswers save;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Reopen reopen;
  @Inject Returns returns;
  @Inject TrailFixture trailCheck;
  @Inject Sql sql;

  private final MovableClock clock = new MovableClock(CycleFixture.OPEN);
  private Scene scene;

  @MockBean(Clock.class)
  Clock clock() {
    return clock;
  }

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.askedForFacts();
  }

  private FactsOutcome state(int version, Map<String, @Nullable Object> given) {
    return facts.state(scene.respondent(), scene.returnId(), new StatedFacts(version, given));
  }

  private ReturnView view() {
    return returns.read(scene.respondent(), scene.returnId()).orElseThrow();
  }

  private List<String> errors(TransitionOutcome outcome) {
    return assertInstanceOf(TransitionOutcome.Invalid.class, outcome).findings().stream()
        .map(Finding::pointer)
        .toList();
  }

  @Test
  void a_declared_fact_reaches_the_return_and_shows_its_questions() {
    assertFalse(view().answering().visible("club-safe"));
    assertEquals(new Saved(1), state(0, Map.of("holidayClub", "true")));
    assertTrue(view().answering().visible("club-safe"));
    assertEquals(true, view().answering().profile().fact("holidayClub"));

    assertEquals(new Saved(2), state(1, Map.of("holidayClub", false)));
    assertFalse(view().answering().visible("club-safe"));
  }

  @Test
  void every_type_of_fact_is_read_as_it_is_typed_and_as_json() {
    state(0, Map.of("size", "small", "pupils", "1,250", "holidayClub", "false"));
    assertEquals(
        Map.of("size", "small", "pupils", new BigDecimal("1250"), "holidayClub", false),
        view().asking().stated());
    state(3, Map.of("pupils", 12.5));
    assertEquals(new BigDecimal("12.5"), view().asking().stated().get("pupils"));
  }

  @Test
  void what_is_no_value_of_the_fact_is_refused_with_the_words_of_its_label() {
    var invalid =
        assertInstanceOf(
            Invalid.class,
            state(0, Map.of("size", "huge", "pupils", "many", "holidayClub", 3, "cub", true)));
    var messages = new HashMap<String, String>();
    invalid.findings().forEach(it -> messages.put(it.pointer(), it.message()));
    assertEquals(
        Map.of(
            "/profile/size", "Select an answer for “How big are you?”",
            "/profile/pupils", "Enter a number for “pupils”",
            "/profile/holidayClub", "Select yes or no for “Do you run a holiday club?”",
            "/profile/cub", "This question set does not ask for that about you."),
        messages);
    assertEquals(Map.of(), view().asking().stated());
  }

  @Test
  void a_fact_can_be_taken_back_and_the_trail_has_every_change() {
    state(0, Map.of("holidayClub", true));
    var back = new HashMap<String, @Nullable Object>();
    back.put("holidayClub", null);
    assertEquals(new Saved(2), state(1, back));
    assertNull(view().asking().stated().get("holidayClub"));
    assertEquals(
        List.of(
            "{\"facts\":{\"holidayClub\":{\"from\":null,\"to\":true}}}",
            "{\"facts\":{\"holidayClub\":{\"from\":true,\"to\":null}}}"),
        sql.list(
            "select changes_json from change_trail where kind = 'facts' order by seq",
            row -> row.getString(1)));
    assertEquals(new Sound(2), trailCheck.of(scene.returnId()));
  }

  @Test
  void two_people_cannot_overwrite_each_other_unseen() {
    state(0, Map.of("holidayClub", true));
    assertEquals(new Stale(1), state(0, Map.of("size", "small")));
    assertEquals(new Saved(1), state(0, Map.of("holidayClub", true)));
  }

  @Test
  void a_return_is_not_sent_while_a_fact_that_decides_something_is_open() {
    save.save(scene.respondent(), scene.returnId(), allOf(complete()), KEEP);
    assertEquals(
        List.of("/profile/holidayClub"),
        errors(submit.submit(scene.respondent(), scene.returnId())));
    state(0, Map.of("holidayClub", true));
    assertEquals(
        List.of("/answers/club-safe/value"),
        errors(submit.submit(scene.respondent(), scene.returnId())));
  }

  @Test
  void a_submission_keeps_the_facts_and_takes_no_change_until_it_is_reopened() {
    save.save(scene.respondent(), scene.returnId(), allOf(complete()), KEEP);
    save.save(
        scene.respondent(),
        scene.returnId(),
        Draft.of(new AnswerChange("club-safe", 0, AnswerFixture.yes())),
        KEEP);
    state(0, Map.of("holidayClub", true));
    assertInstanceOf(
        TransitionOutcome.Done.class, submit.submit(scene.respondent(), scene.returnId()));
    assertInstanceOf(Closed.class, state(1, Map.of("holidayClub", false)));
    assertInstanceOf(
        TransitionOutcome.Done.class, signOff.signOff(scene.approver(), scene.returnId()));
    reopen.reopen(scene.moderator(), scene.returnId(), "The club was closed before.");

    assertEquals(new Saved(2), state(1, Map.of("holidayClub", false)));
    assertFalse(view().answering().visible("club-safe"));
    var submitted = returns.read(scene.pasMember(), scene.returnId()).orElseThrow();
    assertTrue(submitted.answering().visible("club-safe"));
    assertEquals(true, submitted.answering().profile().fact("holidayClub"));
    assertEquals("education", submitted.answering().profile().fact("sector"));
  }

  @Test
  void nobody_else_states_facts_of_a_return() {
    var given = new StatedFacts(0, Map.of("holidayClub", true));
    for (var caller : List.of(scene.stranger(), scene.pasMember(), scene.groupLead())) {
      assertInstanceOf(NotFound.class, facts.state(caller, scene.returnId(), given));
    }
  }
}
