package org.assay.assurance.moderation.visits;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.platform.Sql;

/** Keeps visits. */
@Singleton
class VisitRepository {
  private static final String SELECT =
      "select v.*, o.name from assurance_visit v join organisation o on o.id = v.organisation_id"
          + " where v.partnership_id = ?";
  private static final String LAST_FIRST = " order by v.visited_on desc, v.id desc";

  private final Sql sql;

  VisitRepository(Sql sql) {
    this.sql = sql;
  }

  Optional<Visit> find(long partnershipId, long id) {
    return with(
            partnershipId,
            sql.list(SELECT + " and v.id = ?", VisitRepository::visit, partnershipId, id))
        .stream()
        .findFirst();
  }

  /** The last first. */
  List<Visit> all(long partnershipId) {
    return with(
        partnershipId, sql.list(SELECT + LAST_FIRST, VisitRepository::visit, partnershipId));
  }

  List<Visit> ofOrganisation(long partnershipId, long organisationId) {
    return with(
        partnershipId,
        sql.list(
            SELECT + " and v.organisation_id = ?" + LAST_FIRST,
            VisitRepository::visit,
            partnershipId,
            organisationId));
  }

  private List<Visit> with(long partnershipId, List<Visit> visits) {
    if (visits.isEmpty()) return visits;
    var questions = questions(partnershipId);
    return visits.stream().map(it -> seen(it, questions.getOrDefault(it.id(), Set.of()))).toList();
  }

  /** Of all visits of a partnership, of which there are few. */
  private Map<Long, Set<String>> questions(long partnershipId) {
    var questions = new HashMap<Long, Set<String>>();
    sql.list(
            "select visit_id, question_key from assurance_visit_question where partnership_id = ?",
            row -> Map.entry(row.getLong(1), row.getString(2)),
            partnershipId)
        .forEach(
            it ->
                questions.computeIfAbsent(it.getKey(), any -> new HashSet<>()).add(it.getValue()));
    return questions;
  }

  /**
   * About returns of a cycle, as the records stood at a time; the last first. Those about a return
   * that a second marker still marked then are left out, since they tell what was found.
   */
  List<VisitResults.Visited> ofCycle(long partnershipId, long cycleId, Instant at) {
    var open =
        " and not exists (select 1 from moderation_sample m where m.return_id = v.return_id and"
            + " m.second_marker is not null and (m.finished_at is null or m.finished_at > ?))";
    return sql.list(
        "select o.name, v.visited_on, v.people, v.outcome, v.id from assurance_visit v join"
            + " organisation o on o.id = v.organisation_id join agency_return r on r.id ="
            + " v.return_id where v.partnership_id = ? and r.cycle_id = ? and v.recorded_at <= ?"
            + open
            + " union all select o.name, w.visited_on, w.people, w.outcome, w.visit_id from"
            + " assurance_visit_was w join assurance_visit v on v.id = w.visit_id join organisation"
            + " o on o.id = v.organisation_id join agency_return r on r.id = v.return_id where"
            + " w.partnership_id = ? and r.cycle_id = ? and w.recorded_at <= ? and w.until_at > ?"
            + open
            + " order by 2 desc, 5 desc",
        row ->
            new VisitResults.Visited(
                row.getString(1),
                requireNonNull(Sql.date(row, "visited_on")),
                row.getString(3),
                VisitOutcome.of(row.getString(4)).orElseThrow()),
        partnershipId,
        cycleId,
        at,
        at,
        partnershipId,
        cycleId,
        at,
        at,
        at);
  }

  private static Visit seen(Visit it, Set<String> questions) {
    return new Visit(
        it.id(),
        it.partnershipId(),
        it.organisationId(),
        it.organisation(),
        it.returnId(),
        it.on(),
        it.people(),
        it.notes(),
        it.outcome(),
        questions,
        it.recordedBy(),
        it.recordedAt(),
        it.version());
  }

  private static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getLong("organisation_id"),
        row.getString("name"),
        row.getLong("return_id"),
        requireNonNull(Sql.date(row, "visited_on")),
        row.getString("people"),
        row.getString("notes"),
        VisitOutcome.of(row.getString("outcome")).orElseThrow(),
        Set.of(),
        row.getLong("person_id"),
        requireNonNull(Sql.instant(row, "recorded_at")),
        row.getInt("version"));
  }

  long add(Visit it) {
    var id =
        sql.insert(
            "insert into assurance_visit (partnership_id, organisation_id, return_id, visited_on,"
                + " people, notes, outcome, person_id, recorded_at, version) values "
                + Sql.marks(10),
            it.partnershipId(),
            it.organisationId(),
            it.returnId(),
            it.on(),
            it.people(),
            it.notes(),
            it.outcome().code(),
            it.recordedBy(),
            it.recordedAt(),
            it.version());
    questions(id, it);
    return id;
  }

  /** Of two who change a record at once, one succeeds. */
  boolean replace(Visit it, int before) {
    sql.change(
        "insert into assurance_visit_was (visit_id, partnership_id, visited_on, people, notes,"
            + " outcome, person_id, recorded_at, until_at) select id, partnership_id, visited_on,"
            + " people, notes, outcome, person_id, recorded_at, ? from assurance_visit where id = ?"
            + " and partnership_id = ? and version = ?",
        it.recordedAt(),
        it.id(),
        it.partnershipId(),
        before);
    var changed =
        sql.change(
            "update assurance_visit set visited_on = ?, people = ?, notes = ?, outcome = ?,"
                + " person_id = ?, recorded_at = ?, version = ? where id = ? and partnership_id = ?"
                + " and version = ?",
            it.on(),
            it.people(),
            it.notes(),
            it.outcome().code(),
            it.recordedBy(),
            it.recordedAt(),
            it.version(),
            it.id(),
            it.partnershipId(),
            before);
    if (changed == 0) return false;
    sql.change(
        "delete from assurance_visit_question where visit_id = ? and partnership_id = ?",
        it.id(),
        it.partnershipId());
    questions(it.id(), it);
    return true;
  }

  private void questions(long id, Visit it) {
    sql.batch(
        "insert into assurance_visit_question (visit_id, question_key, partnership_id) values "
            + Sql.marks(3),
        it.questions().stream().map(key -> new Object[] {id, key, it.partnershipId()}).toList());
  }
}
