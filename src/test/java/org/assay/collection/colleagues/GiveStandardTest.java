package org.assay.collection.colleagues;

import static org.assay.collection.colleagues.SharingFixture.LEADERSHIP;
import static org.assay.collection.colleagues.SharingFixture.VOICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.assay.collection.colleagues.GiveOutcome.Given;
import org.assay.collection.colleagues.GiveOutcome.Invalid;
import org.assay.collection.colleagues.GiveOutcome.NotFound;
import org.assay.collection.colleagues.ReviewOutcome.Done;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SharedReturns;
import org.assay.engine.answering.AnswerFixture;
import org.assay.people.identity.Caller;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class GiveStandardTest {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 1);

  @Inject TestClock clock;
  @Inject ReturnFixture returnFixture;
  @Inject SharingFixture fixture;
  @Inject GiveStandard give;
  @Inject ReviewStandard review;
  @Inject Assignments assignments;
  @Inject Returns returns;
  @Inject HeardEvents events;

  private Scene scene;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = returnFixture.scene();
    events.forget();
  }

  private GiveOutcome give(String standard, Recipient to, @Nullable LocalDate due) {
    return give.give(scene.respondent(), scene.returnId(), standard, to, due);
  }

  private static Recipient known(Caller person) {
    return new Recipient.Known(person.personId());
  }

  private Assignment held(String standard) {
    var view = returns.read(scene.respondent(), scene.returnId()).orElseThrow();
    return assignments.in(scene.respondent(), view).get(standard);
  }

  private SectionState state(String standard) {
    var view = returns.read(scene.respondent(), scene.returnId()).orElseThrow();
    var section = SharedReturns.standard(view, standard).orElseThrow();
    return SectionState.of(held(standard), view, section);
  }

  @Test
  void a_standard_is_given_to_one_person_who_is_told() {
    var colleague = fixture.colleague(scene, "Col League");
    assertInstanceOf(Given.class, give(VOICE, known(colleague), DUE));
    assertTrue(held(VOICE).holder().is(colleague.personId()));
    assertEquals(DUE, held(VOICE).due());
    var told = events.last(StandardAssigned.class);
    assertEquals(colleague.personId(), told.personId());
    assertEquals(VOICE, told.standard());
  }

  @Test
  void nobody_is_told_of_what_they_gave_themselves() {
    give(VOICE, known(scene.respondent()), null);
    assertTrue(held(VOICE).holder().is(scene.respondent().personId()));
    assertEquals(0, events.of(StandardAssigned.class).size());
  }

  @Test
  void giving_it_to_another_takes_it_from_the_first() {
    var first = fixture.holder(scene, "First One", VOICE);
    var second = fixture.colleague(scene, "Second One");
    give(VOICE, known(second), null);
    assertTrue(returns.read(first, scene.returnId()).isEmpty());
    assertTrue(returns.read(second, scene.returnId()).isPresent());
  }

  @Test
  void a_new_date_for_the_same_person_keeps_how_far_it_is() {
    var colleague = fixture.holder(scene, "Col League", VOICE);
    review.ready(colleague, scene.returnId(), VOICE);
    give(VOICE, known(colleague), DUE);
    assertEquals(Assignment.Stage.READY, held(VOICE).stage());
    assertEquals(DUE, held(VOICE).due());
  }

  @Test
  void strangers_cannot_be_given_anything_nor_give() {
    assertInstanceOf(Invalid.class, give(VOICE, known(scene.stranger()), null));
    assertInstanceOf(Invalid.class, give(VOICE, known(scene.moderator()), null));
    for (var other :
        new Caller[] {scene.stranger(), scene.groupLead(), scene.moderator(), scene.admin()}) {
      assertInstanceOf(
          NotFound.class,
          give.give(other, scene.returnId(), VOICE, known(scene.approver()), null),
          other.name());
    }
  }

  @Test
  void a_colleague_cannot_share_out_what_they_have() {
    var colleague = fixture.holder(scene, "Col League", VOICE);
    assertInstanceOf(
        NotFound.class,
        give.give(colleague, scene.returnId(), VOICE, known(scene.approver()), null));
    assertFalse(give.withdraw(colleague, scene.returnId(), VOICE));
  }

  @Test
  void what_is_missing_or_wrong_is_said_by_field() {
    var faults =
        Map.of(
            "name", new Recipient.Invited(" ", "a@b.example"),
            "email", new Recipient.Invited("Amira Khan", "amira at school"));
    faults.forEach(
        (field, to) ->
            assertTrue(
                assertInstanceOf(Invalid.class, give(VOICE, to, null))
                    .faults()
                    .containsKey(field)));
    var late = give(VOICE, known(scene.approver()), LocalDate.of(2026, 10, 4));
    assertTrue(assertInstanceOf(Invalid.class, late).faults().containsKey("due"));
    assertInstanceOf(NotFound.class, give("no-such", known(scene.approver()), null));
  }

  @Test
  void the_name_of_somebody_invited_is_on_one_line() {
    for (var name :
        new String[] {"Amira\nKhan", "Amira\r\nBcc: all@b.example", "Amira\u2028Khan", "A\tK"}) {
      var to = new Recipient.Invited(name, "amira.khan@b.example");
      assertEquals(
          Map.of("name", "Enter your colleague’s name on one line"),
          assertInstanceOf(Invalid.class, give(VOICE, to, null)).faults());
    }
  }

  @Test
  void the_name_of_somebody_invited_is_no_place_for_that_of_a_child() {
    var child = new Recipient.Invited("JB 12/03/2014", "j@b.example");
    assertTrue(
        assertInstanceOf(Invalid.class, give(VOICE, child, null)).faults().containsKey("name"));
  }

  @Test
  void a_standard_goes_from_not_started_to_reviewed() {
    var colleague = fixture.holder(scene, "Col League", VOICE);
    assertEquals(SectionState.NOT_STARTED, state(VOICE));
    fixture.answer(colleague, scene, "listens", AnswerFixture.choice("4"));
    assertEquals(SectionState.IN_PROGRESS, state(VOICE));
    assertInstanceOf(Done.class, review.ready(colleague, scene.returnId(), VOICE));
    assertEquals(SectionState.READY, state(VOICE));
    assertEquals(scene.respondent().personId(), events.last(StandardReady.class).toPersonId());
    assertInstanceOf(Done.class, review.reviewed(scene.respondent(), scene.returnId(), VOICE));
    assertEquals(SectionState.REVIEWED, state(VOICE));
  }

  @Test
  void an_answer_that_changes_after_the_review_wants_another() {
    var colleague = fixture.holder(scene, "Col League", VOICE);
    review.reviewed(scene.respondent(), scene.returnId(), VOICE);
    clock.set(CycleFixture.OPEN.plus(Duration.ofHours(1)));
    fixture.answer(colleague, scene, "listens", AnswerFixture.choice("4"));
    assertEquals(SectionState.READY, state(VOICE));
  }

  @Test
  void a_standard_is_sent_back_with_a_note_that_names_no_child() {
    var colleague = fixture.holder(scene, "Col League", VOICE);
    review.ready(colleague, scene.returnId(), VOICE);
    assertInstanceOf(
        ReviewOutcome.Invalid.class,
        review.sendBack(scene.respondent(), scene.returnId(), VOICE, " "));
    assertInstanceOf(
        ReviewOutcome.Invalid.class,
        review.sendBack(
            scene.respondent(), scene.returnId(), VOICE, "Ask about NHS number 943 476 5919"));
    assertEquals(SectionState.READY, state(VOICE));
    review.sendBack(scene.respondent(), scene.returnId(), VOICE, "Say how you know");
    assertEquals(SectionState.NOT_STARTED, state(VOICE));
    assertEquals("Say how you know", held(VOICE).note());
    assertEquals(colleague.personId(), events.last(StandardReturned.class).toPersonId());
  }

  @Test
  void only_the_holder_or_a_lead_says_ready_and_only_a_lead_says_reviewed() {
    fixture.holder(scene, "Col League", VOICE);
    var other = fixture.holder(scene, "Other One", LEADERSHIP);
    assertInstanceOf(ReviewOutcome.NotFound.class, review.ready(other, scene.returnId(), VOICE));
    assertInstanceOf(
        ReviewOutcome.NotFound.class, review.reviewed(other, scene.returnId(), LEADERSHIP));
    assertInstanceOf(
        ReviewOutcome.NotFound.class, review.sendBack(other, scene.returnId(), LEADERSHIP, "No"));
    assertInstanceOf(Done.class, review.ready(scene.approver(), scene.returnId(), VOICE));
  }
}
