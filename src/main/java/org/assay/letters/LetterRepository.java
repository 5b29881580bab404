package org.assay.letters;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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

  void postpone(LetterRow letter, Instant due) {
    sql.change(
        "update letter set due_at = ? where id = ? and partnership_id = ?",
        due,
        letter.id(),
        letter.partnershipId());
  }

  /** Nobody needs it any more. */
  void drop(LetterRow letter) {
    sql.change(
        "update letter set due_at = null where id = ? and partnership_id = ?",
        letter.id(),
        letter.partnershipId());
  }

  /** Nobody shall try again. */
  void giveUp(LetterRow letter, Instant at) {
    sql.change(
        "update letter set due_at = null, given_up_at = ? where id = ? and partnership_id = ?",
        at,
        letter.id(),
        letter.partnershipId());
  }

  /**
   * Of every partnership's letters.
   *
   * @param overdue still to be sent, and written longer ago than one should wait
   * @param givenUp within thirty days
   * @param oldest when the first of the overdue was written
   */
  record Waiting(long overdue, long givenUp, @Nullable Instant oldest) {}

  Waiting waiting(Instant now, Duration patience) {
    var givenUp =
        sql.count(
            "select count(*) from letter where sent_at is null and due_at is null and given_up_at"
                + " > ?",
            now.minus(Duration.ofDays(30)));
    return sql.first(
            "select count(*), min(written_at) as oldest from letter where sent_at is null and"
                + " due_at is not null and written_at < ?",
            row -> new Waiting(row.getLong(1), givenUp, Sql.instant(row, "oldest")),
            now.minus(patience))
        .orElseThrow();
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
