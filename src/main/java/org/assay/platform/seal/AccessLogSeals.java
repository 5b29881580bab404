package org.assay.platform.seal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.platform.Sql;

/**
 * The access log. Each row has a seal of its own; each check closes the log so far with a count and
 * a seal over all seals, so that the next one notices a row that was taken out.
 */
@Singleton
class AccessLogSeals implements SealedRecords {
  private static final int PAGE = 1000;

  /** Rows of transactions that are still open may come after rows with a higher id. */
  private static final Duration SETTLED = Duration.ofMinutes(10);

  private final Sql sql;
  private final Seal seal;
  private final AccessLogRetention retention;
  private final Clock clock;

  AccessLogSeals(Sql sql, Seal seal, AccessLogRetention retention, Clock clock) {
    this.sql = sql.patient();
    this.seal = seal;
    this.retention = retention;
    this.clock = clock;
  }

  private record Row(
      long id, long partnership, String what, String content, Instant at, String key, String seal) {
    boolean isForgotten() {
      return what.equals(AccessLogRetention.FORGOTTEN);
    }
  }

  private record Closing(long lastRow, long rows, String key, String seal) {}

  @Override
  public String name() {
    return "entries of the access log";
  }

  @Override
  @Transactional
  public Checked check() {
    var walk = new Walk(clock.instant().minus(SETTLED), closings());
    var page = after(0);
    while (!page.isEmpty()) {
      page.forEach(walk::row);
      page = after(page.getLast().id());
    }
    walk.end();
    return new Checked(walk.count, walk.broken.stream().limit(MOST).toList());
  }

  /** Goes through the log in order, and compares it with what earlier checks found. */
  private final class Walk {
    private final Instant settled;
    private final List<Closing> closings;
    private final List<Broken> broken = new ArrayList<>();
    private final Map<Long, Instant> limits = retention.limits(broken);
    private long count;
    private long settledCount;
    private long lastSettled;
    private String chain = "";
    private String key = seal.currentKey();

    Walk(Instant settled, List<Closing> closings) {
      this.settled = settled;
      this.closings = new ArrayList<>(closings);
    }

    void row(Row row) {
      close(row.id() - 1);
      count++;
      if (!holds(row)) {
        broken.add(new Broken("access log entry " + row.id(), "This entry was altered."));
      }
      if (row.at().isBefore(settled)) {
        settledCount++;
        lastSettled = row.id();
        chain = seal.of(key, chain + row.seal());
      }
    }

    /** What is no longer kept cannot be checked, but must be as old as a sealed record says. */
    private boolean holds(Row row) {
      return row.isForgotten()
          ? row.at().isBefore(limits.getOrDefault(row.partnership(), Instant.MIN))
          : row.seal().equals(seal.of(row.key(), row.content()));
    }

    void end() {
      close(Long.MAX_VALUE);
      if (broken.isEmpty() && settledCount > 0) {
        store(new Closing(lastSettled, settledCount, key, chain));
      }
    }

    private void close(long upTo) {
      while (!closings.isEmpty() && closings.getFirst().lastRow() <= upTo) {
        var closing = closings.removeFirst();
        if (closing.rows() != settledCount
            || closing.key().equals(key) && !closing.seal().equals(chain)) {
          broken.add(
              new Broken(
                  "access log up to entry " + closing.lastRow(),
                  "It held %d entries, and holds %d now, or one was replaced."
                      .formatted(closing.rows(), settledCount)));
        }
      }
    }
  }

  private List<Row> after(long id) {
    return sql.list(
        "select id, partnership_id, person_id, what, subject_kind, subject_id, at, key_name, seal"
            + " from access_log where id > ? order by id limit "
            + PAGE,
        AccessLogSeals::row,
        id);
  }

  private List<Closing> closings() {
    return sql.list(
        "select last_row, row_count, key_name, seal from access_log_seal order by last_row",
        row -> new Closing(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
  }

  private void store(Closing it) {
    sql.change(
        "insert into access_log_seal (last_row, row_count, sealed_at, key_name, seal) values "
            + Sql.marks(5),
        it.lastRow(),
        it.rows(),
        clock.instant(),
        it.key(),
        it.seal());
  }

  private static Row row(ResultSet row) throws SQLException {
    var at = Objects.requireNonNull(Sql.instant(row, "at"));
    var content =
        Seal.text(
            row.getLong("partnership_id"),
            row.getLong("person_id"),
            row.getString("what"),
            row.getString("subject_kind"),
            row.getString("subject_id"),
            at);
    return new Row(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getString("what"),
        content,
        at,
        row.getString("key_name"),
        row.getString("seal"));
  }
}
