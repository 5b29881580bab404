package org.assay.collection.returns.submission;

import static org.assay.collection.returns.ReturnFixture.complete;
import static org.assay.collection.returns.ReturnFixture.met;
import static org.assay.engine.answering.AnswerFixture.words;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.TrailFixture;
import org.assay.collection.answersheet.TrailVerdict.Sound;
import org.assay.collection.cycles.Completion.Count;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.collection.returns.submission.RecordReturns.SavedAnswers;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RecordReturnsTest {
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject RecordReturns recordReturns;
  @Inject Returns returns;
  @Inject Cycles cycles;
  @Inject TrailFixture trailCheck;
  @Inject Sql sql;

  /** A day after the late return: completion counts what had come in by now. */
  @BeforeEach
  void stopTheClock() {
    clock.set(CycleFixture.LATE.plus(Duration.ofDays(1)));
  }

  @Test
  void many_returns_are_entered_as_if_they_had_been_answered_here() {
    var scene = fixture.scene("north", 4);
    var ada = scene.respondent().personId();
    var at = CycleFixture.OPEN;
    var schools = scene.schools();
    recordReturns.record(
        scene.cycle(),
        List.of(
            new Recorded(
                schools.get(0).id(), complete(), ada, at, at, at, scene.approver().personId()),
            new Recorded(schools.get(1).id(), complete(), ada, at, at, CycleFixture.LATE, null),
            new Recorded(
                schools.get(2).id(), Map.of("note", words("Begun")), ada, at, null, null, null)));

    var whole = cycles.completion(scene.admin(), scene.cycle().id()).orElseThrow().whole().now();
    assertEquals(new Count(4, 1, 1, 0, 1, 1), whole);
    assertEquals(2, sql.count("select count(*) from submission"));
    assertEquals(10, sql.count("select count(*) from submission_answer where state = 'answered'"));
    assertEquals(
        complete(),
        returns.read(scene.pasMember(), scene.returnId()).orElseThrow().answering().answers());
    assertEquals(new Sound(3), trailCheck.of(scene.returnId()));
    var begun = fixture.returnOf(scene, schools.get(2));
    assertEquals(new Sound(1), trailCheck.of(begun));
  }

  @Test
  void a_later_sitting_replaces_an_answer_and_the_chain_keeps_both() {
    var scene = fixture.scene("north", 2);
    var ada = scene.respondent().personId();
    var first = CycleFixture.OPEN;
    var second = first.plusSeconds(3600);
    recordReturns.record(
        scene.cycle(),
        List.of(
            new Recorded(
                scene.schools().getFirst().id(),
                List.of(
                    new SavedAnswers(first, Map.of("note", words("Begun"), "dsl", met())),
                    new SavedAnswers(second, Map.of("note", words("Done")))),
                ada,
                null,
                null,
                null)));

    var view = returns.read(scene.respondent(), scene.returnId()).orElseThrow();
    assertEquals(words("Done"), view.answering().answer("note"));
    assertEquals(met(), view.answering().answer("dsl"));
    assertEquals(
        List.of(2, 1),
        sql.list("select version from answer order by question_key desc", row -> row.getInt(1)));
    assertEquals(new Sound(2), trailCheck.of(scene.returnId()));
  }
}
