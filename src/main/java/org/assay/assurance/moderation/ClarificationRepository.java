package org.assay.assurance.moderation;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.moderation.marks.Clarification;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.platform.Sql;

/** Keeps what is noted while marking, and the batches in which it was asked. */
@Singleton
class ClarificationRepository {
  private static final String ASKED =
      "select c.sample_id, c.return_id, c.after_submission, c.person_id, c.asked_at, x.answer_by,"
          + " r.submissions, (select count(*) from return_reopening_question q where q.return_id ="
          + " c.return_id and q.after_submission = c.after_submission) questions from"
          + " moderation_clarification c join return_reopening x on x.return_id = c.return_id and"
          + " x.after_submission = c.after_submission join agency_return r on r.id = c.return_id"
          + " where c.partnership_id = ?";

  /**
   * What the first marker means to ask the organisation about one answer.
   *
   * @param version grows with each change, from 1
   */
  record Note(String question, String note, long personId, Instant at, int version) {}

  private final Sql sql;

  ClarificationRepository(Sql sql) {
    this.sql = sql;
  }

  /** By question. */
  Map<String, Note> notes(Sample sample) {
    return sql
        .list(
            "select * from moderation_note where partnership_id = ? and sample_id = ?",
            ClarificationRepository::note,
            sample.partnershipId(),
            sample.id())
        .stream()
        .collect(toMap(Note::question, identity()));
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        row.getString("question_key"),
        row.getString("note"),
        row.getLong("person_id"),
        requireNonNull(Sql.instant(row, "noted_at")),
        row.getInt("version"));
  }

  void add(Sample sample, Note it) {
    sql.change(
        "insert into moderation_note (sample_id, question_key, partnership_id, person_id, note,"
            + " noted_at, version) values "
            + Sql.marks(7),
        sample.id(),
        it.question(),
        sample.partnershipId(),
        it.personId(),
        it.note(),
        it.at(),
        it.version());
  }

  boolean replace(Sample sample, Note it, int before) {
    return sql.change(
            "update moderation_note set person_id = ?, note = ?, noted_at = ?, version = ? where"
                + " sample_id = ? and question_key = ? and partnership_id = ? and version = ?",
            it.personId(),
            it.note(),
            it.at(),
            it.version(),
            sample.id(),
            it.question(),
            sample.partnershipId(),
            before)
        == 1;
  }

  boolean remove(Sample sample, String question, int before) {
    return sql.change(
            "delete from moderation_note where sample_id = ? and question_key = ? and"
                + " partnership_id = ? and version = ?",
            sample.id(),
            question,
            sample.partnershipId(),
            before)
        == 1;
  }

  void ask(Sample sample, int after, long person, Instant at) {
    sql.change(
        "insert into moderation_clarification (sample_id, partnership_id, return_id,"
            + " after_submission, person_id, asked_at) values "
            + Sql.marks(6),
        sample.id(),
        sample.partnershipId(),
        sample.returnId(),
        after,
        person,
        at);
  }

  Optional<Clarification> of(Sample sample) {
    return sql.first(
        ASKED + " and c.sample_id = ?",
        ClarificationRepository::asked,
        sample.partnershipId(),
        sample.id());
  }

  /** The one that a submission answers. */
  Optional<Clarification> answeredBy(long partnershipId, long returnId, int submission) {
    return sql.first(
        ASKED + " and c.return_id = ? and c.after_submission = ?",
        ClarificationRepository::asked,
        partnershipId,
        returnId,
        submission - 1);
  }

  /** By sample. */
  Map<Long, Clarification> inCycle(long partnershipId, long cycleId) {
    List<Clarification> all =
        sql.list(
            ASKED + " and r.cycle_id = ?", ClarificationRepository::asked, partnershipId, cycleId);
    return all.stream().collect(toMap(Clarification::sampleId, identity()));
  }

  private static Clarification asked(ResultSet row) throws SQLException {
    var after = row.getInt("after_submission");
    return new Clarification(
        row.getLong("sample_id"),
        row.getLong("return_id"),
        after,
        row.getLong("person_id"),
        requireNonNull(Sql.instant(row, "asked_at")),
        requireNonNull(Sql.date(row, "answer_by")),
        row.getInt("questions"),
        row.getInt("submissions") > after);
  }
}
