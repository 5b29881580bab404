package org.assay.learning.actions;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class ActionHistoryRepository {
  private static final String INSERT =
      "insert into action_entry (action_id, partnership_id, at, person_id, kind, words, confirmed)"
          + " values "
          + Sql.marks(7);

  /** So that reports need not read the history of every action. */
  private static final String PROGRESS =
      "update improvement_action set progress = ?, progress_at = ? where id = ? and partnership_id"
          + " = ?";

  private final Sql sql;

  ActionHistoryRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * A line to be written.
   *
   * @param confirmed why words stay that look like a child's
   */
  record Written(
      Action action,
      Instant at,
      @Nullable Long person,
      ActionHistoryEntry.Kind kind,
      @Nullable String words,
      @Nullable String confirmed) {}

  void add(Written it) {
    sql.insert(INSERT, values(it));
    progress(List.of(it));
  }

  void addAll(List<Written> entries) {
    sql.batch(INSERT, entries.stream().map(ActionHistoryRepository::values).toList());
    progress(entries);
  }

  /** An action is opened when it is made, and a change of its plan or its place is no progress. */
  private void progress(List<Written> entries) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var it : entries) {
      switch (it.kind()) {
        case OPENED, CHANGED, CARRIED -> {}
        case BEGUN, NOTED, CLOSED, NOT_NEEDED, REOPENED, TAKEN_UP ->
            rows.add(
                new @Nullable Object[] {
                  it.kind().code(), it.at(), it.action().id(), it.action().partnershipId()
                });
      }
    }
    sql.batch(PROGRESS, rows);
    KnownActions.follow(
        sql,
        entries.stream()
            .map(Written::action)
            .filter(it -> it.firstSubmittedAt() != null)
            .map(Action::id)
            .distinct()
            .toList());
  }

  /** Whether the last line is this note, which a second click would write again. */
  boolean endsWith(Action action, long person, String words) {
    return sql.first(
            "select person_id, kind, words from action_entry where action_id = ? and"
                + " partnership_id = ? order by id desc limit 1",
            row ->
                row.getLong("person_id") == person
                    && row.getString("kind").equals(ActionHistoryEntry.Kind.NOTED.code())
                    && words.equals(row.getString("words")),
            action.id(),
            action.partnershipId())
        .orElse(false);
  }

  /** Latest first. */
  List<ActionHistoryEntry> of(Action action) {
    return sql.list(
        "select e.at, p.name, e.kind, e.words from action_entry e left join person p on p.id ="
            + " e.person_id where e.action_id = ? and e.partnership_id = ? order by e.id desc",
        ActionHistoryRepository::entry,
        action.id(),
        action.partnershipId());
  }

  private static @Nullable Object[] values(Written it) {
    return new @Nullable Object[] {
      it.action().id(),
      it.action().partnershipId(),
      it.at(),
      it.person(),
      it.kind().code(),
      it.words(),
      it.confirmed()
    };
  }

  private static ActionHistoryEntry entry(ResultSet row) throws SQLException {
    return new ActionHistoryEntry(
        requireNonNull(Sql.instant(row, "at")),
        row.getString("name"),
        ActionHistoryEntry.Kind.of(row.getString("kind")),
        row.getString("words"));
  }
}
