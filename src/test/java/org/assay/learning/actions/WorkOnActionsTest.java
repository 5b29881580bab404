package org.assay.learning.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.learning.actions.Action.Wanted;
import org.assay.learning.actions.WorkOutcome.Closed;
import org.assay.learning.actions.WorkOutcome.Done;
import org.assay.learning.actions.WorkOutcome.Fault;
import org.assay.learning.actions.WorkOutcome.HeldBack;
import org.assay.learning.actions.WorkOutcome.Invalid;
import org.assay.learning.actions.WorkOutcome.NotDone;
import org.assay.learning.actions.WorkOutcome.NotFound;
import org.assay.learning.actions.WorkOutcome.Stale;
import org.assay.people.identity.Caller;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class WorkOnActionsTest {
  private static final Instant NOW = Instant.parse("2026-10-05T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final ActionOrigin ABOUT =
      new ActionOrigin("Autumn", "a", "A. Leadership", "A1 Who leads?");
  private static final ActionOrigin NEXT =
      new ActionOrigin("Next autumn", "b", "B. Lead", "B1 Who leads now?");
  private static final ActionPlanned PLAN =
      new ActionPlanned("Name a lead", "Head", LocalDate.of(2026, 12, 1), null);
  private static final long NEXT_RETURN = 999_999;

  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject Sql sql;
  @Inject KeepActions keep;
  @Inject Actions actions;
  @Inject NoteProgress note;
  @Inject CloseAction close;
  @Inject CarryAction carry;
  @Inject ReopenAction reopen;

  private Scene scene;
  private long id;

  @BeforeEach
  void begin() {
    clock.set(NOW);
    scene = fixture.scene();
    keep(scene.returnId(), new Wanted("lead", ABOUT, PLAN, true));
    id = actions.list(scene.respondent()).getFirst().id();
  }

  @Test
  void the_first_note_begins_the_work() {
    assertInstanceOf(Done.class, note.note(scene.respondent(), id, " Advertised. ", null));
    assertEquals(ActionState.IN_PROGRESS, found().state());
    var entry = history().getFirst();
    assertEquals("Advertised.", entry.words());
    assertEquals("Ada Respondent", entry.person());
    assertEquals(NOW, entry.at());
  }

  @Test
  void an_empty_note_is_refused() {
    assertInstanceOf(Invalid.class, note.note(scene.respondent(), id, "  ", null));
    assertEquals(ActionState.OPEN, found().state());
  }

  @Test
  void a_note_that_may_identify_a_child_is_held_back_until_a_reason_is_given() {
    var words = "We met the mother of pupil Jane Smith about it.";
    assertInstanceOf(HeldBack.class, note.note(scene.respondent(), id, words, null));
    assertEquals(1, history().size());
    assertInstanceOf(Done.class, note.note(scene.respondent(), id, words, "An invented name"));
    assertEquals(2, history().size());
  }

  @Test
  void a_reason_beside_harmless_words_is_kept_too_and_so_looked_at() {
    var reason = "It was pupil Jane Smith";
    assertInstanceOf(HeldBack.class, note.note(scene.respondent(), id, "We met twice.", reason));
    assertEquals(1, history().size());
    assertInstanceOf(Done.class, note.note(scene.respondent(), id, "We met twice.", null));
  }

  @Test
  void a_reason_that_cannot_be_seen_confirms_nothing() {
    var words = "We met the mother of pupil Jane Smith about it.";
    assertInstanceOf(HeldBack.class, note.note(scene.respondent(), id, words, "\u200B\u2060"));
  }

  @Test
  void an_action_closes_only_with_proof_and_its_day() {
    assertEquals(List.of("words", "date"), boxes(Proof.NONE));
    assertEquals(List.of("date"), boxes(proof("Minutes", null, null, null)));
    assertEquals(List.of("date"), boxes(proof("Minutes", null, null, DAY.plusDays(30))));
    assertEquals(List.of("link"), boxes(proof(null, "ask me", null, DAY)));
    assertEquals(List.of("file"), boxes(proof(null, null, 12L, DAY)));
    assertEquals(ActionState.OPEN, found().state());
  }

  @Test
  void an_action_that_is_closed_keeps_its_proof_and_takes_no_more() {
    var proof = proof("Named in the policy", "https://www.school.example/policy", null, DAY);
    assertInstanceOf(Done.class, close.close(scene.respondent(), id, proof, null));
    assertEquals(ActionState.DONE, found().state());
    assertEquals(proof, found().proof());
    assertEquals(NOW, found().closedAt());
    assertInstanceOf(Closed.class, close.close(scene.respondent(), id, proof, null));
    assertInstanceOf(Closed.class, note.note(scene.respondent(), id, "More", null));
  }

  @Test
  void proof_that_may_identify_a_child_is_held_back() {
    var proof = proof("See NHS number 943 476 5919", null, null, DAY);
    assertInstanceOf(HeldBack.class, close.close(scene.respondent(), id, proof, null));
    assertEquals(ActionState.OPEN, found().state());
  }

  @Test
  void only_the_organisations_own_people_work_on_an_action() {
    for (var caller :
        List.of(scene.stranger(), scene.groupLead(), scene.pasMember(), scene.admin())) {
      assertInstanceOf(NotFound.class, note.note(caller, id, "Done", null), caller.name());
      assertInstanceOf(NotFound.class, close.close(caller, id, Proof.NONE, null));
      assertTrue(carry.carry(caller, id, RaisedBy.question(NEXT_RETURN, "x"), NEXT).isEmpty());
    }
  }

  @Test
  void an_unfinished_action_is_carried_into_the_next_return_with_its_words_and_state() {
    note.note(scene.respondent(), id, "Advertised.", null);
    assertEquals(List.of(id), unfinished(scene.returnId()));
    var next = carried("lead-now").orElseThrow();
    assertEquals(PLAN, next.plan());
    assertEquals(ActionState.IN_PROGRESS, next.state());
    assertEquals(id, next.carriedFrom());
    assertEquals(ActionState.CARRIED, found().state());
    assertEquals(List.of(), unfinished(scene.returnId()));
    assertEquals(next.id(), actions.goesOnAs(scene.respondent(), found()).orElseThrow().id());
  }

  @Test
  void carrying_twice_carries_once() {
    var first = carried("lead-now").orElseThrow();
    assertEquals(first.id(), carried("lead-now").orElseThrow().id());
    assertEquals(2, actions.list(scene.respondent()).size());
  }

  @Test
  void a_carried_action_joins_the_one_that_the_new_answer_raised() {
    keep(NEXT_RETURN, new Wanted("lead-now", NEXT, ActionPlanned.EMPTY, true));
    var next = carried("lead-now").orElseThrow();
    assertEquals(PLAN, next.plan());
    assertEquals(2, actions.list(scene.respondent()).size());
  }

  @Test
  void a_carried_action_keeps_its_words_until_the_new_answer_has_its_own() {
    var next = carried("lead-now").orElseThrow();
    keep(NEXT_RETURN, new Wanted("lead-now", NEXT, ActionPlanned.EMPTY, true));
    assertEquals(PLAN, actions.find(scene.respondent(), next.id()).orElseThrow().plan());
    var own = new ActionPlanned("Name two", "Head", null, null);
    keep(NEXT_RETURN, new Wanted("lead-now", NEXT, own, true));
    assertEquals(own, actions.find(scene.respondent(), next.id()).orElseThrow().plan());
    keep(NEXT_RETURN, new Wanted("lead-now", NEXT, ActionPlanned.EMPTY, false));
    var after = actions.find(scene.respondent(), next.id()).orElseThrow();
    assertEquals(ActionState.NO_LONGER_NEEDED, after.state());
    assertNotNull(after.closedAt());
  }

  @Test
  void the_same_note_sent_twice_is_kept_once() {
    note.note(scene.respondent(), id, "Advertised.", null);
    assertInstanceOf(Done.class, note.note(scene.respondent(), id, " Advertised. ", null));
    assertEquals(2, history().size());
    note.note(scene.approver(), id, "Advertised.", null);
    assertEquals(3, history().size());
  }

  @Test
  void work_can_be_marked_as_begun_once() {
    assertInstanceOf(Done.class, note.begin(scene.respondent(), id, found().version()));
    assertEquals(ActionState.IN_PROGRESS, found().state());
    assertInstanceOf(Done.class, note.begin(scene.respondent(), id, 1));
    assertEquals(2, history().size());
    assertInstanceOf(NotFound.class, note.begin(scene.stranger(), id, null));
  }

  @Test
  void nobody_closes_begins_or_opens_what_somebody_else_changed_meanwhile() {
    var seen = found().version();
    keep(
        scene.returnId(),
        new Wanted("lead", ABOUT, new ActionPlanned("Name two leads", "Head", null, null), true));
    assertInstanceOf(Stale.class, note.begin(scene.respondent(), id, seen));
    var proof = proof("Minutes", null, null, DAY);
    assertInstanceOf(Stale.class, close.close(scene.respondent(), id, seen, proof, null));
    assertEquals(ActionState.OPEN, found().state());
    var now = found().version();
    assertInstanceOf(Done.class, close.close(scene.respondent(), id, now, proof, null));
    assertInstanceOf(Stale.class, reopen.reopen(scene.respondent(), id, now, "Too soon", null));
    assertEquals(ActionState.DONE, found().state());
  }

  @Test
  void a_done_action_is_opened_again_with_a_reason_and_asks_for_new_proof() {
    close.close(scene.respondent(), id, proof("Minutes", "https://a.example/m", null, DAY), null);
    assertInstanceOf(Invalid.class, reopen.reopen(scene.respondent(), id, null, " ", null));
    assertInstanceOf(
        Done.class, reopen.reopen(scene.respondent(), id, null, "The lead left.", null));
    assertEquals(ActionState.IN_PROGRESS, found().state());
    assertEquals(Proof.NONE, found().proof());
    assertNull(found().closedAt());
    assertEquals(ActionHistoryEntry.Kind.TAKEN_UP, history().getFirst().kind());
    assertEquals("The lead left.", history().getFirst().words());
    assertEquals("Minutes\nhttps://a.example/m", history().get(1).words());
  }

  @Test
  void a_reason_that_may_identify_a_child_is_held_back() {
    close.close(scene.respondent(), id, proof("Minutes", null, null, DAY), null);
    var reason = "See NHS number 943 476 5919";
    assertInstanceOf(HeldBack.class, reopen.reopen(scene.respondent(), id, null, reason, null));
    assertEquals(ActionState.DONE, found().state());
  }

  @Test
  void only_what_is_done_is_opened_again_and_only_by_its_own_people() {
    assertInstanceOf(NotDone.class, reopen.reopen(scene.respondent(), id, null, "Why", null));
    close.close(scene.respondent(), id, proof("Minutes", null, null, DAY), null);
    for (var caller :
        List.of(scene.stranger(), scene.groupLead(), scene.pasMember(), scene.admin())) {
      assertInstanceOf(NotFound.class, reopen.reopen(caller, id, null, "Why", null));
    }
  }

  @Test
  void the_partnership_sees_that_a_submitted_action_was_opened_again() {
    keep.submitted(scene.partnership().id(), scene.returnId(), NOW);
    close.close(scene.respondent(), id, proof("Minutes", null, null, DAY), null);
    assertEquals(ActionState.DONE, found(scene.pasMember()).state());
    reopen.reopen(scene.respondent(), id, null, "The lead left.", null);
    assertEquals(ActionState.IN_PROGRESS, found(scene.pasMember()).state());
  }

  @Test
  void what_is_kept_for_a_plan_follows_the_action() {
    keep.submitted(scene.partnership().id(), scene.returnId(), NOW);
    assertEquals("none", ended());
    close.close(scene.respondent(), id, proof("Minutes", null, null, DAY), null);
    assertEquals("as the action", ended());
    keep.submitted(scene.partnership().id(), scene.returnId(), NOW);
    assertEquals("as the action", ended());
    reopen.reopen(scene.respondent(), id, null, "The lead left.", null);
    assertEquals("none", ended());
  }

  private String ended() {
    return sql.first(
            "select case when s.closed_at is null and a.closed_at is null then 'none' when"
                + " s.closed_at = a.closed_at then 'as the action' else 'apart' end from"
                + " submitted_action s join improvement_action a on a.id = s.action_id where a.id ="
                + " ?",
            row -> row.getString(1),
            id)
        .orElseThrow();
  }

  @Test
  void what_is_finished_is_not_carried() {
    close.close(scene.respondent(), id, proof("Minutes", null, null, DAY), null);
    assertTrue(carried("lead-now").isEmpty());
  }

  @Test
  void the_partnership_learns_of_carrying_when_the_next_return_is_signed_off() {
    keep.submitted(scene.partnership().id(), scene.returnId(), NOW);
    carried("lead-now");
    var seen = actions.find(scene.pasMember(), id).orElseThrow();
    assertEquals(ActionState.OPEN, seen.state());
    assertNull(seen.closedAt());
    keep.submitted(scene.partnership().id(), NEXT_RETURN, NOW);
    assertEquals(ActionState.CARRIED, actions.find(scene.pasMember(), id).orElseThrow().state());
    assertEquals(2, actions.list(scene.pasMember()).size());
  }

  private void keep(long returnId, Wanted wanted) {
    var organisation = scene.schools().getFirst().id();
    keep.keep(scene.respondent(), organisation, returnId, List.of(wanted), key -> true);
  }

  private java.util.Optional<Action> carried(String key) {
    return carry.carry(scene.respondent(), id, RaisedBy.question(NEXT_RETURN, key), NEXT);
  }

  private List<Long> unfinished(long returnId) {
    return actions.unfinished(scene.respondent(), returnId).stream().map(Action::id).toList();
  }

  private List<String> boxes(Proof proof) {
    var outcome = close.close(scene.respondent(), id, proof, null);
    return assertInstanceOf(Invalid.class, outcome).faults().stream().map(Fault::box).toList();
  }

  private static Proof proof(
      @Nullable String words, @Nullable String link, @Nullable Long file, @Nullable LocalDate on) {
    return new Proof(words, link, file, on);
  }

  private Action found() {
    return found(scene.respondent());
  }

  private Action found(Caller caller) {
    return actions.find(caller, id).orElseThrow();
  }

  private List<ActionHistoryEntry> history() {
    return actions.history(scene.respondent(), found());
  }
}
