package org.assay.assurance.moderation.practice;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.platform.Sql;

/** Keeps practice returns, what moderators gave them, and decisions to do without. */
@Singleton
class PracticeRepository {
  private final Sql sql;

  PracticeRepository(Sql sql) {
    this.sql = sql;
  }

  /** A decision to do without. */
  record Waiver(long personId, String reason, Instant at) {}

  /** Of one cycle, in their order. */
  List<PracticeReturn> of(long partnershipId, long cycleId) {
    return sql.list(
        "select * from practice_return where partnership_id = ? and cycle_id = ? order by number",
        PracticeRepository::practice,
        partnershipId,
        cycleId);
  }

  /** The same, keeping others from it until the transaction ends. */
  Optional<PracticeReturn> lock(long partnershipId, long cycleId, int number) {
    return sql.first(
        "select * from practice_return where partnership_id = ? and cycle_id = ? and number = ? for"
            + " update",
        PracticeRepository::practice,
        partnershipId,
        cycleId,
        number);
  }

  private static PracticeReturn practice(ResultSet row) throws SQLException {
    return new PracticeReturn(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getLong("cycle_id"),
        row.getInt("number"),
        row.getString("title"),
        row.getBoolean("anonymised"),
        row.getLong("person_id"),
        Sql.instant(row, "ready_at"));
  }

  void add(PracticeReturn it, Instant at) {
    sql.change(
        "insert into practice_return (partnership_id, cycle_id, number, title, anonymised,"
            + " person_id, made_at) values "
            + Sql.marks(7),
        it.partnershipId(),
        it.cycleId(),
        it.number(),
        it.title(),
        it.anonymised(),
        it.madeBy(),
        at);
  }

  void ready(PracticeReturn it, Instant at) {
    sql.change(
        "update practice_return set ready_at = ? where id = ? and partnership_id = ?",
        at,
        it.id(),
        it.partnershipId());
  }

  List<PracticeAnswer> answers(PracticeReturn it) {
    return sql.list(
        "select * from practice_answer where practice_id = ? and partnership_id = ?",
        row ->
            new PracticeAnswer(
                row.getString("question_key"),
                row.getString("claimed_code"),
                row.getString("said"),
                row.getString("evidence"),
                row.getString("agreed_code"),
                row.getString("reason"),
                row.getInt("version")),
        it.id(),
        it.partnershipId());
  }

  void add(PracticeReturn practice, PracticeAnswer it) {
    sql.change(
        "insert into practice_answer (practice_id, question_key, partnership_id, claimed_code,"
            + " said, evidence, agreed_code, reason, version) values "
            + Sql.marks(9),
        practice.id(),
        it.question(),
        practice.partnershipId(),
        it.claimed(),
        it.said(),
        it.evidence(),
        it.agreed(),
        it.reason(),
        it.version());
  }

  void replace(PracticeReturn practice, PracticeAnswer it) {
    sql.change(
        "update practice_answer set claimed_code = ?, said = ?, evidence = ?, agreed_code = ?,"
            + " reason = ?, version = ? where practice_id = ? and question_key = ? and"
            + " partnership_id = ?",
        it.claimed(),
        it.said(),
        it.evidence(),
        it.agreed(),
        it.reason(),
        it.version(),
        practice.id(),
        it.question(),
        practice.partnershipId());
  }

  void remove(PracticeReturn practice, String question) {
    sql.change(
        "delete from practice_answer where practice_id = ? and question_key = ? and partnership_id"
            + " = ?",
        practice.id(),
        question,
        practice.partnershipId());
  }

  /** Of one moderator, by question. */
  Map<String, PracticeMark> marks(PracticeReturn it, long person) {
    var marks = new HashMap<String, PracticeMark>();
    sql.list(
            "select * from practice_mark where practice_id = ? and partnership_id = ? and person_id"
                + " = ?",
            row ->
                new PracticeMark(
                    row.getLong("practice_id"),
                    row.getLong("person_id"),
                    row.getString("question_key"),
                    row.getString("option_code"),
                    row.getString("comment"),
                    requireNonNull(Sql.instant(row, "marked_at"))),
            it.id(),
            it.partnershipId(),
            person)
        .forEach(mark -> marks.put(mark.question(), mark));
    return marks;
  }

  void add(PracticeReturn practice, PracticeMark it) {
    sql.change(
        "insert into practice_mark (practice_id, person_id, question_key, partnership_id,"
            + " option_code, comment, marked_at) values "
            + Sql.marks(7),
        it.practiceId(),
        it.personId(),
        it.question(),
        practice.partnershipId(),
        it.option(),
        it.comment(),
        it.at());
  }

  /** How many practice returns of a cycle somebody has made, or scored to the last answer. */
  int done(long partnershipId, long cycleId, long person) {
    return (int)
        sql.count(
            "select count(*) from practice_return p where p.partnership_id = ? and p.cycle_id = ?"
                + " and p.ready_at is not null and (p.person_id = ? or not exists (select 1 from"
                + " practice_answer a where a.practice_id = p.id and not exists (select 1 from"
                + " practice_mark k where k.practice_id = a.practice_id and k.question_key ="
                + " a.question_key and k.person_id = ?)))",
            partnershipId,
            cycleId,
            person,
            person);
  }

  int ready(long partnershipId, long cycleId) {
    return (int)
        sql.count(
            "select count(*) from practice_return where partnership_id = ? and cycle_id = ? and"
                + " ready_at is not null",
            partnershipId,
            cycleId);
  }

  Optional<Waiver> waiver(long partnershipId, long cycleId) {
    return sql.first(
        "select * from practice_waiver where partnership_id = ? and cycle_id = ?",
        row ->
            new Waiver(
                row.getLong("person_id"),
                row.getString("reason"),
                requireNonNull(Sql.instant(row, "decided_at"))),
        partnershipId,
        cycleId);
  }

  void waive(long partnershipId, long cycleId, Waiver it) {
    sql.change(
        "insert into practice_waiver (cycle_id, partnership_id, person_id, reason, decided_at)"
            + " values "
            + Sql.marks(5),
        cycleId,
        partnershipId,
        it.personId(),
        it.reason(),
        it.at());
  }
}
