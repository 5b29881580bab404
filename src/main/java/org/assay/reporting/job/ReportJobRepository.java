package org.assay.reporting.job;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.evidence.FileId;
import org.assay.people.identity.Caller;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class ReportJobRepository {
  private static final String SELECT = "select * from report_job where ";

  private final Sql sql;

  ReportJobRepository(Sql sql) {
    this.sql = sql;
  }

  /** Adds it unless the same was asked for already; returns the one that is there then. */
  long add(Caller caller, JobRequest it, Instant now) {
    var key = it.key(caller.personId());
    sql.change(
        "insert ignore into report_job (partnership_id, cycle_id, kind, edition, chosen, as_at,"
            + " last_meeting, request_key, state, person_id, asked_at) values "
            + Sql.marks(11),
        caller.partnershipId(),
        it.cycle().id(),
        it.kind().code(),
        it.edition().code(),
        String.join("\n", it.chosen()),
        it.asAt(),
        it.lastMeeting(),
        key,
        JobState.WAITING.code(),
        caller.personId(),
        now);
    return sql.first(
            "select id from report_job where partnership_id = ? and request_key = ?",
            row -> row.getLong(1),
            caller.partnershipId(),
            key)
        .orElseThrow();
  }

  Optional<ReportJob> find(long partnershipId, long id) {
    return sql.first(
        SELECT + "partnership_id = ? and id = ?", ReportJobRepository::read, partnershipId, id);
  }

  Optional<ReportJob> find(long id) {
    return sql.first(SELECT + "id = ?", ReportJobRepository::read, id);
  }

  /** The newest first. */
  List<ReportJob> ofCycle(long partnershipId, long cycleId, int most) {
    return sql.list(
        SELECT + "partnership_id = ? and cycle_id = ? order by id desc limit ?",
        ReportJobRepository::read,
        partnershipId,
        cycleId,
        most);
  }

  /** Those that nobody has finished, of every partnership, the oldest first. */
  List<Long> underWay() {
    return sql.list(
        "select id from report_job where state in ('waiting', 'running') order by id",
        row -> row.getLong(1));
  }

  /** Those of a kind that were ready before then, of every partnership. */
  List<ReportJob> readyBefore(JobKind kind, Instant then) {
    return sql.list(
        SELECT + "kind = ? and state = 'done' and finished_at < ?",
        ReportJobRepository::read,
        kind.code(),
        then);
  }

  void begin(long id) {
    sql.change("update report_job set state = 'running' where id = ? and state = 'waiting'", id);
  }

  /** False when it is to be stopped. */
  boolean progress(long id, int done, int toDo) {
    return sql.change(
            "update report_job set done = ?, to_do = ? where id = ? and state = 'running' and"
                + " cancel_asked = false",
            done,
            toDo,
            id)
        == 1;
  }

  /** At once when nobody had begun. The same can then be asked for again. */
  void cancel(long id, Instant now) {
    sql.change(
        "update report_job set cancel_asked = true, request_key = null where id = ? and state in"
            + " ('waiting', 'running')",
        id);
    ended(id, JobState.WAITING, JobState.CANCELLED, now, null);
  }

  /** The same can then be asked for again. */
  boolean ended(long id, JobState from, JobState to, Instant now, @Nullable String problem) {
    return sql.change(
            "update report_job set state = ?, request_key = null, finished_at = ?, problem = ?"
                + " where id = ? and state = ?",
            to.code(),
            now,
            problem,
            id,
            from.code())
        == 1;
  }

  /** False when it was cancelled at the last moment. */
  boolean ready(long id, ReportJob.Made it, Instant now) {
    return sql.change(
            "update report_job set state = 'done', done = to_do, store_id = ?, file_name = ?,"
                + " byte_count = ?, population = ?, pages = ?, finished_at = ? where id = ? and"
                + " state = 'running' and cancel_asked = false",
            it.file().value(),
            it.name(),
            it.bytes(),
            it.population(),
            it.pages(),
            now,
            id)
        == 1;
  }

  boolean remove(long id) {
    return sql.change(
            "delete from report_job where id = ? and state in ('done', 'cancelled', 'failed')", id)
        == 1;
  }

  private static ReportJob read(ResultSet row) throws SQLException {
    var chosen = row.getString("chosen");
    return new ReportJob(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getLong("cycle_id"),
        JobKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        JobEdition.valueOf(row.getString("edition").toUpperCase(Locale.ROOT)),
        chosen.isEmpty() ? List.of() : List.of(chosen.split("\n")),
        requireNonNull(Sql.instant(row, "as_at")),
        Sql.date(row, "last_meeting"),
        JobState.of(row.getString("state"), row.getBoolean("cancel_asked")),
        row.getLong("person_id"),
        requireNonNull(Sql.instant(row, "asked_at")),
        row.getInt("to_do"),
        row.getInt("done"),
        made(row),
        Sql.instant(row, "finished_at"),
        row.getString("problem"));
  }

  private static ReportJob.@Nullable Made made(ResultSet row) throws SQLException {
    var file = row.getString("store_id");
    return file == null
        ? null
        : new ReportJob.Made(
            new FileId(file),
            row.getString("file_name"),
            row.getLong("byte_count"),
            row.getString("population"),
            row.getInt("pages"));
  }
}
