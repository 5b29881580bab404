package org.assay.learning.actions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.learning.actions.Action.Wanted;
import org.assay.learning.actions.ActionHistoryRepository.Written;
import org.jspecify.annotations.Nullable;

/** Enters the actions of returns that were answered elsewhere, many at once. */
@Singleton
public class RecordActions {
  private final ActionRepository actions;
  private final ActionHistoryRepository entries;

  RecordActions(ActionRepository actions, ActionHistoryRepository entries) {
    this.actions = actions;
    this.entries = entries;
  }

  /**
   * One action as it came about.
   *
   * @param raisedAt when its answer was given
   * @param submittedAt when its return was signed off; null when it was not
   */
  public record Recorded(
      long partnershipId,
      long organisationId,
      RaisedBy raisedBy,
      Wanted wanted,
      Instant raisedAt,
      long person,
      @Nullable Instant submittedAt) {}

  /**
   * What was done about an action after it was raised.
   *
   * @param notes at least one, in order of time
   * @param done when it was closed; null while it goes on
   */
  public record Worked(
      Action action, long person, List<Noted> notes, @Nullable Instant done, Proof proof) {}

  public record Noted(Instant at, String words) {}

  /** Enters work that was done elsewhere, many actions at once. Nothing is checked. */
  @Transactional
  public void work(List<Worked> worked) {
    actions.storeAll(worked.stream().map(RecordActions::after).toList());
    entries.addAll(worked.stream().flatMap(RecordActions::lines).toList());
  }

  private static Action after(Worked it) {
    var done = it.done();
    var changing = ActionBuilder.of(it.action());
    return done == null
        ? changing.state(ActionState.IN_PROGRESS, it.notes().getFirst().at()).done()
        : changing.proof(it.proof()).state(ActionState.DONE, done).done();
  }

  private static Stream<Written> lines(Worked it) {
    var action = it.action();
    var notes =
        it.notes().stream()
            .map(
                note ->
                    new Written(
                        action,
                        note.at(),
                        it.person(),
                        ActionHistoryEntry.Kind.NOTED,
                        note.words(),
                        null));
    var done = it.done();
    return done == null
        ? notes
        : Stream.concat(
            notes,
            Stream.of(
                new Written(
                    action,
                    done,
                    it.person(),
                    ActionHistoryEntry.Kind.CLOSED,
                    it.proof().words(),
                    null)));
  }

  @Transactional
  public void record(List<Recorded> recorded) {
    var fresh = recorded.stream().filter(it -> it.wanted().raises()).toList();
    var rows = fresh.stream().map(RecordActions::action).toList();
    var ids = actions.addAll(rows);
    var stored = new ArrayList<Action>();
    var written = new ArrayList<Written>();
    for (int i = 0; i < rows.size(); i++) {
      var it = ActionBuilder.of(rows.get(i)).id(ids.get(i)).done();
      stored.add(it);
      written.add(
          new Written(
              it,
              it.openedAt(),
              fresh.get(i).person(),
              ActionHistoryEntry.Kind.OPENED,
              null,
              null));
    }
    entries.addAll(written);
    actions.submitAll(stored.stream().filter(it -> it.firstSubmittedAt() != null).toList());
  }

  private static Action action(Recorded it) {
    return Action.opened(
        it.partnershipId(),
        it.organisationId(),
        it.raisedBy(),
        it.wanted(),
        it.raisedAt(),
        it.submittedAt());
  }
}
