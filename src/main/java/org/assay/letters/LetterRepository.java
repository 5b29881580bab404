package org.assay.letters;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.desk.chasing.ChaseDue;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.LetterKind;
import org.assay.letters.writing.QueuedLetter;
import org.assay.platform.SecretToken;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** The letters of every partnership: the person who sends them serves all. */
@Singleton
class LetterRepository {
  static final String SELECT =
      "select id, partnership_id, person_id, kind, subject_id, attempts, written_at, uncertain_at,"
          + " bounce_token from letter";

  private final Sql sql;

  LetterRepository(Sql sql) {
    this.sql = sql;
  }

  void add(
      long partnershipId, Collection<Long> people, LetterKind kind, long subjectId, Instant now) {
    add(partnershipId, people, kind, subjectId, now, now);
  }

  /**
   * @param due before which none of them goes
   */
  void add(
      long partnershipId,
      Collection<Long> people,
      LetterKind kind,
      long subjectId,
      Instant now,
      Instant due) {
    sql.batch(
        "insert into letter (partnership_id, person_id, kind, subject_id, written_at, due_at,"
            + " bounce_token) values "
            + Sql.marks(7),
        people.stream()
            .map(
                person ->
                    new Object[] {
                      partnershipId, person, kind.code(), subjectId, now, due, SecretToken.name()
                    })
            .toList());
  }

  /** One for each, about what they are sent. */
  void addAll(
      long partnershipId, LetterKind kind, List<ChaseDue.Recipient> recipients, Instant now) {
    sql.batch(
        "insert into letter (partnership_id, person_id, kind, subject_id, written_at, due_at,"
            + " bounce_token) values "
            + Sql.marks(7),
        recipients.stream()
            .map(
                it ->
                    new Object[] {
                      partnershipId,
                      it.personId(),
                      kind.code(),
                      it.contactId(),
                      now,
                      now,
                      SecretToken.name()
                    })
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

  /** How many of a kind somebody was written since a time, in whatever partnership. */
  long writtenSince(LetterKind kind, long personId, Instant at) {
    return sql.count(
        "select count(*) from letter where person_id = ? and kind = ? and written_at > ?",
        personId,
        kind.code(),
        at);
  }

  /** What is on its way to somebody about an organisation's returns goes to another instead. */
  void redirect(long partnershipId, long organisationId, long from, long to) {
    sql.change(
        "update letter set person_id = ? where partnership_id = ? and person_id = ? and sent_at is"
            + " null and due_at is not null and kind in ('sign-off-asked', 'recalled', 'sent-back',"
            + " 'report-ready', 'reopened', 'signals-raised', 'signals-decided', 'standard-given',"
            + " 'standard-ready', 'standard-returned') and subject_id in (select id from"
            + " agency_return where partnership_id = ? and organisation_id = ?)",
        to,
        partnershipId,
        from,
        partnershipId,
        organisationId);
  }

  List<QueuedLetter> due(Instant now, int most) {
    return sql.list(
        SELECT + " where due_at <= ? and sent_at is null order by due_at, id limit " + most,
        LetterRepository::row,
        now);
  }

  /** Only one of those who try at once succeeds. */
  boolean claim(QueuedLetter letter, Instant until) {
    return sql.change(
            "update letter set attempts = attempts + 1, due_at = ? where id = ? and partnership_id"
                + " = ? and attempts = ? and sent_at is null",
            until,
            letter.id(),
            letter.partnershipId(),
            letter.attempts())
        == 1;
  }

  /** Keeps what is about to be sent, for the person who reads the outbox. */
  void keep(QueuedLetter letter, Letter written, String words) {
    sql.change(
        "update letter set recipient = ?, title = ?, words = ? where id = ? and partnership_id = ?",
        written.to(),
        written.subject(),
        words,
        letter.id(),
        letter.partnershipId());
  }

  /** How many were sent since a time, by all nodes. */
  long sentSince(Instant at) {
    return sql.count("select count(*) from letter where sent_at > ?", at);
  }

  /** Its text goes to the mail server now: until the server says yes or no, who knows. */
  void handingOver(QueuedLetter letter, Instant at) {
    sql.change(
        "update letter set uncertain_at = ? where id = ? and partnership_id = ? and uncertain_at is"
            + " null",
        at,
        letter.id(),
        letter.partnershipId());
  }

  /** The mail server has said no to this attempt; of one before it may still have the letter. */
  void refused(QueuedLetter letter) {
    if (letter.uncertain()) return;
    sql.change(
        "update letter set uncertain_at = null where id = ? and partnership_id = ?",
        letter.id(),
        letter.partnershipId());
  }

  /** The mail server has said yes. A letter of which it may have had two stays uncertain. */
  void sent(QueuedLetter letter, Instant at) {
    sql.change(
        "update letter set sent_at = ?, due_at = null"
            + (letter.uncertain() ? "" : ", uncertain_at = null")
            + " where id = ? and partnership_id = ?",
        at,
        letter.id(),
        letter.partnershipId());
  }

  /** No matter whose it is, since a receipt names it alone. */
  Optional<QueuedLetter> find(long id) {
    return sql.first(SELECT + " where id = ?", LetterRepository::row, id);
  }

  /** Its reader's mail server has it. */
  void arrived(QueuedLetter letter, Instant at) {
    sql.change(
        "update letter set delivered_at = ? where id = ? and partnership_id = ? and delivered_at is"
            + " null",
        at,
        letter.id(),
        letter.partnershipId());
  }

  /** It will not arrive; of two copies the other may have. */
  void failed(QueuedLetter letter, Instant at, String why) {
    sql.change(
        "update letter set bounced_at = ?, bounce = ? where id = ? and partnership_id = ? and"
            + " bounced_at is null and delivered_at is null",
        at,
        why,
        letter.id(),
        letter.partnershipId());
  }

  void postpone(QueuedLetter letter, Instant due) {
    sql.change(
        "update letter set due_at = ? where id = ? and partnership_id = ?",
        due,
        letter.id(),
        letter.partnershipId());
  }

  /** Nobody needs it any more. */
  void drop(QueuedLetter letter) {
    sql.change(
        "update letter set due_at = null where id = ? and partnership_id = ?",
        letter.id(),
        letter.partnershipId());
  }

  /** Nobody shall try again. */
  void giveUp(QueuedLetter letter, Instant at) {
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
   * @param oldest when the first of the overdue was written
   * @param givenUp within thirty days
   * @param uncertain of the last thirty days, which may have come twice
   */
  record Waiting(long overdue, @Nullable Instant oldest, long givenUp, long uncertain) {}

  Waiting waiting(Instant now, Duration patience) {
    var month = now.minus(Duration.ofDays(30));
    var late = now.minus(patience);
    return sql.first(
            "select count(case when due_at is not null and written_at < ? then 1 end) as overdue,"
                + " min(case when due_at is not null and written_at < ? then written_at end) as"
                + " oldest, count(case when due_at is null and given_up_at > ? then 1 end) as"
                + " given_up, (select count(*) from letter where uncertain_at > ?) as uncertain"
                + " from letter where sent_at is null",
            row ->
                new Waiting(
                    row.getLong("overdue"),
                    Sql.instant(row, "oldest"),
                    row.getLong("given_up"),
                    row.getLong("uncertain")),
            late,
            late,
            month,
            month)
        .orElseThrow();
  }

  static QueuedLetter row(ResultSet row) throws SQLException {
    return new QueuedLetter(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        LetterKind.of(row.getString(4)),
        row.getLong(5),
        row.getInt(6),
        Objects.requireNonNull(Sql.instant(row, "written_at")),
        Sql.instant(row, "uncertain_at") != null,
        row.getString("bounce_token"));
  }
}
