package org.assay.collection.returns;

import static org.assay.collection.answersheet.HiddenAnswerPolicy.KEEP;
import static org.assay.collection.answersheet.HiddenAnswerPolicy.REFUSE;
import static org.assay.collection.returns.ReturnFixture.met;
import static org.assay.engine.answering.AnswerFixture.amount;
import static org.assay.engine.answering.AnswerFixture.choice;
import static org.assay.engine.answering.AnswerFixture.no;
import static org.assay.engine.answering.AnswerFixture.words;
import static org.assay.engine.answering.AnswerFixture.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.TrailFixture;
import org.assay.collection.answersheet.TrailVerdict.Sound;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.SaveOutcome.Closed;
import org.assay.collection.returns.SaveOutcome.Invalid;
import org.assay.collection.returns.SaveOutcome.NotFound;
import org.assay.collection.returns.SaveOutcome.Saved;
import org.assay.collection.returns.SaveOutcome.Stale;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Value;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SaveAnswersTest {
  private static final Answer DATE = AnswerFixture.of(new Value.Day(LocalDate.of(2026, 3, 1)));

  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject SaveAnswers save;
  @Inject Returns returns;
  @Inject TrailFixture trailCheck;
  @Inject Sql sql;

  private Scene scene;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
  }

  private SaveOutcome save(AnswerChange... changes) {
    return save.save(scene.respondent(), scene.returnId(), Draft.of(changes), REFUSE);
  }

  private static AnswerChange change(String question, int version, Answer answer) {
    return new AnswerChange(question, version, answer);
  }

  private ReturnView view() {
    return returns.read(scene.respondent(), scene.returnId()).orElseThrow();
  }

  private static List<String> codes(SaveOutcome outcome) {
    return assertInstanceOf(Invalid.class, outcome).findings().stream().map(Finding::code).toList();
  }

  @Test
  void what_was_saved_is_read_back_whole() {
    var saved =
        assertInstanceOf(
            Saved.class, save(change("dsl", 0, met()), change("heard", 0, ReturnFixture.impact())));

    assertEquals(Map.of("dsl", 1, "heard", 1), saved.versions());
    assertEquals(CycleFixture.OPEN, saved.at());
    assertEquals(met(), view().answering().answer("dsl"));
    assertEquals(ReturnFixture.impact(), view().answering().answer("heard"));
    assertEquals(AnswerState.ANSWERED, view().answering().state("dsl"));
    assertEquals(AnswerState.NOT_YET, view().answering().state("listens"));
    assertEquals(
        new ReturnView.Saved(1, "Ada Respondent", CycleFixture.OPEN), view().saved().get("dsl"));
    assertEquals(ReturnStatus.IN_PROGRESS, view().agencyReturn().status());
    assertEquals(saved.agencyReturn(), view().agencyReturn());
  }

  @Test
  void one_save_is_one_link_in_the_trail_and_one_version_of_the_return() {
    save(change("dsl", 0, met()), change("note", 0, words("One")));
    save(change("note", 1, words("Two")));

    assertEquals(2, view().agencyReturn().version());
    assertEquals(new Sound(2), trailCheck.of(scene.returnId()));
    var said =
        sql.list(
            "select changes_json from change_trail where sheet_id = (select sheet_id from"
                + " agency_return where id = ?) order by seq",
            row -> row.getString(1),
            scene.returnId());
    assertEquals(
        "[{\"question\":\"note\",\"from\":{\"value\":\"One\"},\"to\":{\"value\":\"Two\"}}]",
        said.get(1));
  }

  @Test
  void an_answer_that_was_changed_meanwhile_is_shown_beside_ones_own_and_nothing_is_saved() {
    save(change("note", 0, words("Mine, first")));
    var stale =
        assertInstanceOf(
            Stale.class,
            save.save(
                scene.approver(),
                scene.returnId(),
                Draft.of(change("note", 0, words("Theirs")), change("dsl", 0, met())),
                REFUSE));

    var conflict = stale.conflicts().getFirst();
    assertEquals(1, stale.conflicts().size());
    assertEquals(words("Mine, first"), conflict.theirs());
    assertEquals(words("Theirs"), conflict.mine());
    assertEquals(1, conflict.version());
    assertEquals("Ada Respondent", conflict.by());
    assertEquals(Answer.EMPTY, view().answering().answer("dsl"));
  }

  @Test
  void a_version_that_never_was_is_stale() {
    var stale = assertInstanceOf(Stale.class, save(change("note", 7, words("x"))));
    assertEquals(0, stale.conflicts().getFirst().version());
  }

  @Test
  void sending_the_same_twice_changes_nothing_the_second_time() {
    save(change("note", 0, words("Once")));
    var again = assertInstanceOf(Saved.class, save(change("note", 0, words("Once"))));
    assertEquals(Map.of("note", 1), again.versions());
    assertEquals(1, view().agencyReturn().version());
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_and_nothing_is_saved() {
    var outcome =
        save(
            change("dsl", 0, choice("green")),
            change("policy", 0, amount("3")),
            change("nobody-asked", 0, yes()),
            change("note", 0, words("This is well")));

    assertEquals(
        List.of("answer/option", "answer/type", "answer/unknown-question"),
        codes(outcome).stream().sorted().toList());
    assertEquals(Map.of(), view().saved());
    assertEquals(ReturnStatus.NOT_STARTED, view().agencyReturn().status());
  }

  @Test
  void an_answer_to_a_hidden_question_is_refused_with_its_place() {
    var outcome = save(change("policy", 0, no()), change("policy-date", 0, DATE));
    assertEquals(List.of("answer/hidden"), codes(outcome));
    var finding = ((Invalid) outcome).findings().getFirst();
    assertEquals("/answers/policy-date", finding.pointer());
    assertEquals("leadership", finding.section());
    assertEquals(Map.of(), view().saved());
  }

  @Test
  void an_answer_is_taken_when_what_shows_its_question_is_sent_with_it_or_stored() {
    assertInstanceOf(Saved.class, save(change("policy", 0, yes()), change("policy-date", 0, DATE)));
    assertEquals(AnswerState.ANSWERED, view().answering().state("policy-date"));
    var later = AnswerFixture.of(new Value.Day(LocalDate.of(2026, 4, 1)));
    assertInstanceOf(Saved.class, save(change("policy-date", 1, later)));
  }

  @Test
  void a_page_keeps_a_hidden_answer_where_it_counts_nowhere() {
    var draft = Draft.of(change("policy", 0, no()), change("policy-date", 0, DATE));
    assertInstanceOf(Saved.class, save.save(scene.respondent(), scene.returnId(), draft, KEEP));
    assertEquals(AnswerState.NOT_ASKED, view().answering().state("policy-date"));
    assertEquals(DATE, view().answering().answer("policy-date"));
  }

  @Test
  void an_answer_can_be_cleared() {
    save(change("note", 0, words("Gone soon")));
    assertInstanceOf(Saved.class, save(change("note", 1, Answer.EMPTY)));
    assertEquals(AnswerState.NOT_YET, view().answering().state("note"));
    assertEquals(2, view().version("note"));
  }

  @Test
  void a_closed_cycle_and_one_that_has_not_opened_take_no_answers() {
    clock.set(CycleFixture.CLOSED);
    assertEquals(
        "return/cycle-closed",
        assertInstanceOf(Closed.class, save(change("note", 0, words("x")))).why().code());
    clock.set(CycleFixture.OPEN.minusSeconds(90L * 86_400));
    assertEquals(
        "return/cycle-not-open",
        assertInstanceOf(Closed.class, save(change("note", 0, words("x")))).why().code());
    clock.set(CycleFixture.LATE);
    assertInstanceOf(Saved.class, save(change("note", 0, words("x"))));
  }

  @Test
  void for_a_stranger_the_return_does_not_exist() {
    var draft = Draft.of(change("note", 0, words("Mischief")));
    var elsewhere = fixture.scene("south", 2).respondent();
    for (var caller :
        List.of(
            scene.stranger(),
            scene.groupLead(),
            scene.moderator(),
            scene.pasMember(),
            scene.admin(),
            elsewhere)) {
      assertInstanceOf(
          NotFound.class, save.save(caller, scene.returnId(), draft, REFUSE), caller.name());
    }
    assertInstanceOf(NotFound.class, save.save(scene.respondent(), 987_654_321L, draft, REFUSE));
    assertTrue(view().saved().isEmpty());
  }

  @Test
  void a_file_that_is_not_the_organisations_cannot_be_put_behind_an_answer() {
    var borrowed =
        new Answer(
            new Value.Choice("met"),
            null,
            null,
            null,
            List.of(new Answer.EvidenceItem(null, Answer.EvidenceItem.Form.FILE, "12345", null)),
            null,
            null);
    var outcome =
        save.save(
            scene.respondent(),
            scene.returnId(),
            Draft.of(new AnswerChange("dsl", 0, borrowed)),
            REFUSE);
    var invalid = assertInstanceOf(SaveOutcome.Invalid.class, outcome);
    assertEquals(List.of("answer/file"), invalid.findings().stream().map(Finding::code).toList());
  }
}
