package org.assay.learning.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.learning.actions.Action.Wanted;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an action keeps of its history so that reports need not read it. */
@DatabaseTest
class ActionProgressTest {
  private static final Instant NOW = Instant.parse("2026-10-05T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-10-06T09:00:00Z");
  private static final ActionOrigin ABOUT =
      new ActionOrigin("Autumn", "a", "A. Leadership", "A1 Who leads?");
  private static final ActionPlanned PLAN =
      new ActionPlanned("Name a lead", "Head", LocalDate.of(2026, 12, 1), null);

  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject KeepActions keep;
  @Inject Actions actions;
  @Inject NoteProgress note;
  @Inject CloseAction close;
  @Inject CarryAction carry;
  @Inject Sql sql;

  private Scene scene;
  private long id;

  @BeforeEach
  void begin() {
    clock.set(NOW);
    scene = fixture.scene();
    keep(PLAN);
    id = actions.list(scene.respondent()).getFirst().id();
  }

  @Test
  void an_action_that_nobody_worked_on_is_opened() {
    assertEquals("opened", kept().split(" ")[0]);
  }

  @Test
  void each_step_is_kept_with_its_time() {
    note.note(scene.respondent(), id, "Advertised.", null);
    assertEquals("noted " + NOW, kept());
    clock.set(LATER);
    close.close(
        scene.respondent(), id, new Proof("Minutes", null, null, LocalDate.of(2026, 10, 1)), null);
    assertEquals("closed " + LATER, kept());
  }

  @Test
  void a_change_of_plan_and_a_carrying_leave_it_as_it_was() {
    note.note(scene.respondent(), id, "Advertised.", null);
    clock.set(LATER);
    keep(new ActionPlanned("Name two leads", "Head", LocalDate.of(2026, 12, 1), null));
    carry.carry(scene.respondent(), id, RaisedBy.question(999_998, "lead"), ABOUT);
    assertEquals("noted " + NOW, kept());
  }

  private void keep(ActionPlanned plan) {
    var organisation = scene.schools().getFirst().id();
    var wanted = List.of(new Wanted("lead", ABOUT, plan, true));
    keep.keep(scene.respondent(), organisation, scene.returnId(), wanted, key -> true);
  }

  private String kept() {
    return sql.first(
            "select progress, progress_at from improvement_action where id = ?",
            row ->
                row.getString("progress")
                    + " "
                    + Objects.requireNonNull(Sql.instant(row, "progress_at")),
            id)
        .orElseThrow();
  }
}
