package org.assay.collection.returns;

import static org.assay.collection.answersheet.HiddenAnswerPolicy.REFUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.PastAnswer;
import org.assay.collection.answersheet.TrailFixture;
import org.assay.collection.answersheet.TrailVerdict.Sound;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.SaveOutcome.Invalid;
import org.assay.collection.returns.SaveOutcome.NotFound;
import org.assay.collection.returns.SaveOutcome.Saved;
import org.assay.collection.returns.SaveOutcome.Stale;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.Value;
import org.assay.people.identity.Caller;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AnswerHistoryTest {
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject SaveAnswers save;
  @Inject Returns returns;
  @Inject AnswerHistory history;
  @Inject TrailFixture trailCheck;
  @Inject Sql sql;

  private Scene scene;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
  }

  private void answer(Caller caller, String question, Answer answer) {
    assertInstanceOf(
        Saved.class,
        save.save(
            caller,
            scene.returnId(),
            Draft.of(new AnswerChange(question, version(question), answer)),
            REFUSE));
  }

  private int version(String question) {
    return view().version(question);
  }

  private ReturnView view() {
    return returns.read(scene.respondent(), scene.returnId()).orElseThrow();
  }

  private List<PastAnswer> past(String question) {
    return history.of(scene.respondent(), scene.returnId(), question).orElseThrow();
  }

  private SaveOutcome restore(String question, int seq, int version) {
    return history.restore(scene.respondent(), scene.returnId(), question, seq, version);
  }

  @Test
  void every_change_is_told_with_who_and_when_and_from_what_to_what() {
    answer(scene.respondent(), "note", AnswerFixture.words("First"));
    answer(scene.respondent(), "policy", AnswerFixture.yes());
    answer(scene.approver(), "note", AnswerFixture.words("Second"));
    var past = past("note");
    assertEquals(
        List.of("Bea Approver", "Ada Respondent"), past.stream().map(PastAnswer::by).toList());
    assertEquals(AnswerFixture.words("First"), past.getFirst().from());
    assertEquals(AnswerFixture.words("Second"), past.getFirst().to());
    assertNull(past.getLast().from());
    assertEquals(CycleFixture.OPEN, past.getLast().at());
    assertEquals(List.of(), past("heard"));
  }

  @Test
  void an_earlier_answer_is_restored_whole_and_nothing_is_lost() {
    answer(scene.respondent(), "dsl", ReturnFixture.met());
    answer(scene.approver(), "dsl", Answer.EMPTY);
    var first = past("dsl").getLast();
    assertInstanceOf(Saved.class, restore("dsl", first.seq(), version("dsl")));
    assertEquals(ReturnFixture.met(), view().answering().answer("dsl"));
    var past = past("dsl");
    assertEquals(3, past.size());
    assertTrue(past.getFirst().restored());
    assertFalse(past.get(1).restored());
    assertEquals(
        1,
        sql.count(
            "select count(*) from change_trail where kind = 'restored' and sheet_id = (select"
                + " sheet_id from agency_return where id = ?)",
            scene.returnId()));
    assertInstanceOf(Sound.class, trailCheck.of(scene.returnId()));
  }

  @Test
  void what_somebody_changed_meanwhile_is_not_written_over() {
    answer(scene.respondent(), "note", AnswerFixture.words("First"));
    answer(scene.respondent(), "note", AnswerFixture.words("Second"));
    var seen = version("note");
    answer(scene.approver(), "note", AnswerFixture.words("Third"));
    assertInstanceOf(Stale.class, restore("note", past("note").getLast().seq(), seen));
    assertEquals(AnswerFixture.words("Third"), view().answering().answer("note"));
  }

  @Test
  void an_answer_to_a_question_that_is_asked_no_more_is_read_and_not_restored() {
    var day = AnswerFixture.of(new Value.Day(LocalDate.of(2026, 3, 1)));
    answer(scene.respondent(), "policy", AnswerFixture.yes());
    answer(scene.respondent(), "policy-date", day);
    answer(scene.respondent(), "policy-date", Answer.EMPTY);
    answer(scene.respondent(), "policy", AnswerFixture.no());
    var past = past("policy-date");
    assertEquals(day, past.getLast().to());
    var refused =
        assertInstanceOf(
            Invalid.class, restore("policy-date", past.getLast().seq(), version("policy-date")));
    assertEquals("answer/hidden", refused.findings().getFirst().code());
  }

  @Test
  void an_option_that_the_form_does_not_know_is_shown_as_gone_and_not_restored() {
    answer(scene.respondent(), "dsl", ReturnFixture.met());
    sql.change(
        "update change_trail set changes_json = replace(changes_json, '\"met\"', '\"amber\"')"
            + " where sheet_id = (select sheet_id from agency_return where id = ?)",
        scene.returnId());
    var past = past("dsl").getFirst();
    assertFalse(past.readable());
    assertInstanceOf(NotFound.class, restore("dsl", past.seq(), version("dsl")));
  }

  @Test
  void nobody_from_outside_reads_a_history_or_restores() {
    answer(scene.respondent(), "note", AnswerFixture.words("First"));
    var seq = past("note").getFirst().seq();
    for (var other : new Caller[] {scene.stranger(), scene.moderator(), scene.pasMember()}) {
      assertTrue(history.of(other, scene.returnId(), "note").isEmpty(), other.name());
      assertInstanceOf(
          NotFound.class, history.restore(other, scene.returnId(), "note", seq, 1), other.name());
    }
    assertTrue(history.of(scene.respondent(), scene.returnId(), "no-such").isEmpty());
    assertInstanceOf(NotFound.class, restore("note", seq + 9, version("note")));
  }
}
