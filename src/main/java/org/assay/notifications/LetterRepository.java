package org.assay.notifications;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** The letters of every partnership: whoever sends them serves all. */
@Singleton
class LetterRepository {
  private final Sql sql;

  LetterRepository(Sql sql) {
    this.sql = sql;
  }

  void add(
      long partnershipId, Collection<Long> people, LetterKind kind, long subjectId, Instant now) {
    sql.batch(
        "insert into letter (partnership_id, person_id, kind, subject_id, written_at, due_at)"
            + " values "
            + Sql.marks(6),
        people.stream()
            .map(person -> new Object[] {partnershipId, person, kind.code(), subjectId, now, now})
            .toList());
  }

  /** Whether one about the subject is still to be sent; others wait with theirs until we commit. */
  boolean isWaiting(long partnershipId, LetterKind kind, long subjectId) {
    return sql.first(
            "select id from letter where partnership_id = ? and kind = ? and subject_id = ? and"
                + " sent_at is null and due_at is not null for update",
            row -> row.getLong(1),
            partnershipId,
            kind.code(),
            subjectId)
        .isPresent();
  }

  List<LetterRow> due(Instant now, int most) {
    return sql.list(
        "select id, partnership_id, person_id, kind, subject_id, attempts from letter where due_at"
            + " <= ? and sent_at is null order by due_at, id limit "
            + most,
        LetterRepository::row,
        now);
  }

  /** Only one of those who try at once succeeds. */
  boolean claim(LetterRow letter, Instant until) {
    return sql.change(
            "update letter set attempts = attempts + 1, due_at = ? where id = ? and partnership_id"
                + " = ? and attempts = ? and sent_at is null",
            until,
            letter.id(),
            letter.partnershipId(),
            letter.attempts())
        == 1;
  }

  void sent(LetterRow letter, Instant at) {
    sql.change(
        "update letter set sent_at = ?, due_at = null where id = ? and partnership_id = ?",
        at,
        letter.id(),
        letter.partnershipId());
  }

  /**
   * @param due null when nobody shall try again
   */
  void postpone(LetterRow letter, @Nullable Instant due) {
    sql.change(
        "update letter set due_at = ? where id = ? and partnership_id = ?",
        due,
        letter.id(),
        letter.partnershipId());
  }

  private static LetterRow row(ResultSet row) throws SQLException {
    return new LetterRow(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        LetterKind.of(row.getString(4)),
        row.getLong(5),
        row.getInt(6));
  }
}
