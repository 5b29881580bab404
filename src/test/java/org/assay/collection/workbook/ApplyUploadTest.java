package org.assay.collection.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.SaveOutcome;
import org.assay.collection.workbook.ApplyUpload.Taken;
import org.assay.collection.workbook.Uploads.Received;
import org.assay.collection.workbook.Uploads.TakenOut;
import org.assay.collection.workbook.sheet.WorkbookFault;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.Value;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workbook out and back, with changes online meanwhile. */
@DatabaseTest
class ApplyUploadTest {
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject Uploads uploads;
  @Inject ReturnWorkbook owner;
  @Inject ApplyUpload takeIn;
  @Inject SaveAnswers saveAnswers;
  @Inject Returns returns;

  private Scene scene;

  @BeforeEach
  void answered() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    save("dsl", 0, AnswerFixture.choice("met"));
    save("note", 0, AnswerFixture.words("First"));
    save("policy", 0, AnswerFixture.no());
  }

  @Test
  void what_only_the_workbook_changed_is_taken_in_and_what_only_changed_online_is_kept() {
    var out = takenOut();
    save("note", 1, AnswerFixture.words("Online"));
    var book = edited(out).write(at("dsl", "value"), "Partly met");
    var review = waiting(book);
    assertEquals(1, review.merge().kept());
    var in = assertInstanceOf(Taken.In.class, takeIn(review, Map.of()));
    assertEquals(new Taken.In(1, 1, 0), in);
    assertEquals(new Value.Choice("partly"), answer("dsl").value());
    assertEquals(new Value.Words("Online"), answer("note").value());
  }

  @Test
  void an_older_answer_is_found_in_the_trail_however_often_it_changed_since() {
    var out = takenOut();
    save("note", 1, AnswerFixture.words("Second"));
    save("note", 2, AnswerFixture.words("First"));
    var review = waiting(edited(out).write(at("note", "value"), "Mine"));
    assertEquals(
        Merge.Outcome.TAKE, review.merge().changes().getFirst().outcome(), "it is as it was");
  }

  @Test
  void a_conflict_waits_for_a_decision_and_nothing_is_saved_before() {
    var out = takenOut();
    save("note", 1, AnswerFixture.words("Online"));
    var book =
        edited(out).write(at("note", "value"), "Workbook").write(at("dsl", "value"), "Partly met");
    var review = waiting(book);
    var undecided = assertInstanceOf(Taken.Undecided.class, takeIn(review, Map.of()));
    assertEquals(List.of("note"), undecided.questions());
    assertEquals(new Value.Choice("met"), answer("dsl").value());
    assertEquals(new Taken.In(2, 0, 0), takeIn(review, Map.of("note", true)));
    assertEquals(new Value.Words("Workbook"), answer("note").value());
  }

  @Test
  void keeping_what_is_online_counts_as_kept() {
    var out = takenOut();
    save("note", 1, AnswerFixture.words("Online"));
    var review = waiting(edited(out).write(at("note", "value"), "Workbook"));
    assertEquals(new Taken.In(0, 1, 0), takeIn(review, Map.of("note", false)));
    assertEquals(new Value.Words("Online"), answer("note").value());
  }

  @Test
  void both_changed_to_the_same_needs_no_decision() {
    var out = takenOut();
    save("note", 1, AnswerFixture.words("Same"));
    var review = waiting(edited(out).write(at("note", "value"), "Same"));
    assertEquals(new Taken.In(0, 0, 1), takeIn(review, Map.of()));
  }

  @Test
  void an_answer_that_changes_again_while_somebody_decides_is_asked_about_again() {
    var out = takenOut();
    save("note", 1, AnswerFixture.words("Online"));
    var review = waiting(edited(out).write(at("note", "value"), "Workbook"));
    save("note", 2, AnswerFixture.words("Online again"));
    var undecided = assertInstanceOf(Taken.Undecided.class, takeIn(review, Map.of("note", true)));
    assertEquals(List.of("note"), undecided.questions());
    assertEquals(new Value.Words("Online again"), answer("note").value());
  }

  @Test
  void the_second_click_finds_nothing_left_to_take_in() {
    var review = waiting(edited(takenOut()).write(at("dsl", "value"), "Partly met"));
    assertInstanceOf(Taken.In.class, takeIn(review, Map.of()));
    assertInstanceOf(Taken.Gone.class, takeIn(review, Map.of()));
    assertTrue(uploads.waiting(owner, scene.respondent(), scene.returnId()).isEmpty());
  }

  @Test
  void a_later_upload_takes_the_place_of_the_one_before() {
    var out = takenOut();
    var first = waiting(edited(out).write(at("dsl", "value"), "Partly met"));
    clock.set(CycleFixture.OPEN.plusSeconds(1));
    waiting(edited(out).write(at("note", "value"), "Later"));
    assertInstanceOf(Taken.Gone.class, takeIn(first, Map.of()));
    assertEquals(new Value.Choice("met"), answer("dsl").value());
  }

  @Test
  void an_emptied_cell_clears_the_answer() {
    var review = waiting(edited(takenOut()).empty(at("note", "value")));
    assertTrue(review.merge().changes().getFirst().clears());
    takeIn(review, Map.of());
    assertEquals(Answer.EMPTY, answer("note"));
  }

  @Test
  void one_bad_cell_does_not_refuse_the_workbook() {
    var book =
        edited(takenOut()).write(at("dsl", "value"), "Nearly").write(at("note", "value"), "Mine");
    waiting(book);
    var review = uploads.waiting(owner, scene.respondent(), scene.returnId()).orElseThrow();
    assertEquals(
        List.of("dsl"), review.upload().faults().stream().map(WorkbookFault::question).toList());
    assertEquals(new Taken.In(1, 0, 0), takeIn(review, Map.of()));
    assertEquals(new Value.Words("Mine"), answer("note").value());
    assertEquals(new Value.Choice("met"), answer("dsl").value());
  }

  @Test
  void a_workbook_with_faults_only_leaves_nothing_waiting_and_nothing_saved() {
    assertInstanceOf(
        Received.Faulty.class, receive(edited(takenOut()).write(at("dsl", "value"), "Nearly")));
    assertTrue(uploads.waiting(owner, scene.respondent(), scene.returnId()).isEmpty());
    assertEquals(new Value.Words("First"), answer("note").value());
  }

  @Test
  void another_schools_workbook_is_refused_and_strangers_find_no_return() {
    var theirs =
        assertInstanceOf(
            TakenOut.File.class, uploads.takeOut(owner, scene.stranger(), scene.otherReturnId()));
    var why =
        assertInstanceOf(
            Received.Rejected.class,
            uploads.receive(owner, scene.respondent(), scene.returnId(), theirs.bytes()));
    assertEquals("workbook/other-organisation", why.why().code());
    for (var who :
        List.of(
            scene.stranger(),
            scene.moderator(),
            scene.pasMember(),
            scene.groupLead(),
            scene.admin())) {
      assertInstanceOf(TakenOut.NotFound.class, uploads.takeOut(owner, who, scene.returnId()));
      assertInstanceOf(
          Received.NotFound.class, uploads.receive(owner, who, scene.returnId(), theirs.bytes()));
    }
  }

  @Test
  void text_that_may_identify_a_child_is_held_until_it_is_confirmed_with_a_reason() {
    var review =
        waiting(
            edited(takenOut())
                .write(at("note", "value"), "We wrote to 943 476 5919 in the spring"));
    assertEquals(
        List.of("answer/identifier"),
        uploads.heldBack(owner, review, UploadDecisions.NONE).stream()
            .map(it -> it.code())
            .toList(),
        "said before anything is decided");
    var invalid = assertInstanceOf(Taken.Invalid.class, takeIn(review, Map.of()));
    assertEquals("answer/identifier", invalid.findings().getFirst().code());
    var held =
        HeldTextPages.of(review.merge(), UploadDecisions.NONE, invalid.findings()).getFirst();
    assertEquals("note value", held.box());
    assertEquals("“943 476 5919”", held.words());
    var confirmed =
        new UploadDecisions(
            review.upload().mark(),
            Map.of(),
            Map.of(),
            Map.of("note", Map.of("value", "It is the telephone number of the council")));
    assertInstanceOf(
        Taken.In.class, takeIn.takeIn(owner, scene.respondent(), scene.returnId(), confirmed));
  }

  @Test
  void an_upload_is_its_senders_alone() {
    waiting(edited(takenOut()).write(at("dsl", "value"), "Partly met"));
    assertTrue(uploads.waiting(owner, scene.approver(), scene.returnId()).isEmpty());
    assertFalse(uploads.waiting(owner, scene.respondent(), scene.returnId()).isEmpty());
  }

  @Test
  void an_upload_is_kept_for_a_day() {
    var review = waiting(edited(takenOut()).write(at("dsl", "value"), "Partly met"));
    clock.set(CycleFixture.OPEN.plus(Duration.ofHours(25)));
    assertInstanceOf(Taken.Gone.class, takeIn(review, Map.of()));
  }

  @Test
  void a_cycle_that_is_closed_gives_no_workbook_out_and_takes_none() {
    var out = takenOut();
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(900)));
    assertInstanceOf(
        TakenOut.Closed.class, uploads.takeOut(owner, scene.respondent(), scene.returnId()));
    assertInstanceOf(
        Received.Closed.class, uploads.receive(owner, scene.respondent(), scene.returnId(), out));
  }

  private EditedWorkbook edited(byte[] out) {
    return new EditedWorkbook(out);
  }

  private byte[] takenOut() {
    var out = uploads.takeOut(owner, scene.respondent(), scene.returnId());
    return assertInstanceOf(TakenOut.File.class, out).bytes();
  }

  /** Rows stand where they stood: no test changes how many an answer takes. */
  private String at(String question, String path) {
    var view = returns.read(scene.respondent(), scene.returnId()).orElseThrow();
    return WorkbookFixture.place(view, question, path);
  }

  private Received receive(EditedWorkbook book) {
    return uploads.receive(owner, scene.respondent(), scene.returnId(), book.bytes());
  }

  private Uploads.Review waiting(EditedWorkbook book) {
    return assertInstanceOf(Received.Waiting.class, receive(book)).review();
  }

  private Taken takeIn(Uploads.Review review, Map<String, Boolean> choices) {
    var seen = new HashMap<String, Integer>();
    review.merge().changes().forEach(it -> seen.put(it.question().key(), it.version()));
    return takeIn.takeIn(
        owner,
        scene.respondent(),
        scene.returnId(),
        new UploadDecisions(review.upload().mark(), choices, seen, Map.of()));
  }

  private Answer answer(String question) {
    return returns
        .read(scene.respondent(), scene.returnId())
        .orElseThrow()
        .answering()
        .answer(question);
  }

  private void save(String question, int version, Answer answer) {
    var outcome =
        saveAnswers.save(
            scene.approver(),
            scene.returnId(),
            Draft.of(new AnswerChange(question, version, answer)),
            HiddenAnswerPolicy.KEEP);
    assertInstanceOf(SaveOutcome.Saved.class, outcome);
  }
}
