package org.assay.reporting.figures.tally;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what counted in a cycle at a time: from the tallies that were made up to then, and from
 * the submissions that came or ceased to count since. Without tallies the figures are the same, and
 * take as long as there are answers.
 */
@Singleton
public class Tallies {
  /** Before anything was submitted. */
  private static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");

  /** A sign-off that is under way ends within it. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(10);

  /** A tally is worth making when so large a part of the cycle is not in one. */
  private static final int PART = 16;

  /** Submissions that one tally takes in. */
  private static final int AT_ONCE = 4_000;

  static final List<Tallied> ALL =
      Stream.concat(Arrays.<Tallied>stream(Tally.values()), Stream.of(GapTally.GAPS)).toList();

  private static final String KEYS = columns("k");
  private static final String SUMS =
      "sum(n) n, "
          + IntStream.rangeClosed(1, Tallied.ROOM)
              .mapToObj(i -> "sum(s%1$d) s%1$d".formatted(i))
              .collect(joining(", "));

  private final Sql sql;

  Tallies(Sql sql) {
    this.sql = sql.patient();
  }

  /**
   * Rows alike.
   *
   * @param keys in the order of the tally; empty where one is unknown
   * @param sums in the order of the tally
   */
  public record Line(List<String> keys, long number, List<BigDecimal> sums) {
    @Nullable
    public String key(int index) {
      var key = keys.get(index);
      return key.isEmpty() ? null : key;
    }

    public int sum(int index) {
      return sums.get(index).intValueExact();
    }
  }

  public List<Line> read(Tallied tally, Cycle cycle, Instant at) {
    return read(tally, cycle, at, base(cycle, at));
  }

  /** The same from the submissions alone. */
  List<Line> counted(Tallied tally, Cycle cycle, Instant at) {
    return read(tally, cycle, at, BEGINNING);
  }

  private List<Line> read(Tallied tally, Cycle cycle, Instant at, Instant base) {
    var since = tally.since(cycle, base, at);
    var kept =
        "select "
            + KEYS
            + ", n, "
            + columns("s")
            + " from cycle_tally where cycle_id = ? and kind = ? and until_at <= ?";
    var values = new ArrayList<Object>(List.of(cycle.id(), tally.code(), base));
    values.addAll(since.values());
    return sql.list(
        "select "
            + KEYS
            + ", "
            + SUMS
            + " from ("
            + kept
            + " union all "
            + since.sql()
            + ") t group by "
            + KEYS
            + " having sum(n) <> 0",
        Tallies::line,
        values.toArray());
  }

  /** Up to when the cycle is tallied, at most until a time. */
  Instant base(Cycle cycle, Instant at) {
    return sql.first(
            "select until_at from cycle_tally_until where cycle_id = ? and until_at <= ? order by"
                + " until_at desc limit 1",
            row -> Objects.requireNonNull(Sql.instant(row, "until_at")),
            cycle.id(),
            at)
        .orElse(BEGINNING);
  }

  /** Every time up to which the cycle is tallied, in order. */
  List<Instant> made(Cycle cycle) {
    return sql.list(
        "select until_at from cycle_tally_until where cycle_id = ? order by until_at",
        row -> Objects.requireNonNull(Sql.instant(row, "until_at")),
        cycle.id());
  }

  /** Makes the next tallies of the cycle while enough has come since the last. */
  public void keepUp(Cycle cycle, Instant now) {
    var last = now.minus(UNDER_WAY);
    for (var until = next(cycle, last); due(cycle, until); until = next(cycle, last)) {
      make(cycle, until);
    }
  }

  /** At most so far that no statement takes long. */
  private Instant next(Cycle cycle, Instant last) {
    return sql.first(
            "select s.submitted_at from submission s where s.partnership_id = ? and s.cycle_id = ?"
                + " and s.submitted_at > ? order by s.submitted_at limit 1 offset "
                + (AT_ONCE - 1),
            row -> Objects.requireNonNull(Sql.instant(row, "submitted_at")),
            cycle.partnershipId(),
            cycle.id(),
            latest(cycle))
        .filter(it -> it.isBefore(last))
        .orElse(last);
  }

  private Instant latest(Cycle cycle) {
    var made = made(cycle);
    return made.isEmpty() ? BEGINNING : made.getLast();
  }

  /** One node at a time, since two would count the same submissions. */
  @Transactional
  void make(Cycle cycle, Instant until) {
    sql.first("select id from cycle where id = ? for update", row -> row.getLong(1), cycle.id());
    if (!due(cycle, until)) return;
    var base = base(cycle, until);
    sql.change(
        "insert into cycle_tally_until (cycle_id, until_at, partnership_id) values (?, ?, ?)",
        cycle.id(),
        until,
        cycle.partnershipId());
    for (var tally : ALL) {
      make(tally, cycle, base, until);
    }
  }

  private boolean due(Cycle cycle, Instant until) {
    var base = latest(cycle);
    if (!until.isAfter(base)) return false;
    var of =
        "select count(*) from submission s where s.partnership_id = ? and s.cycle_id = ? and"
            + " s.submitted_at > ? and s.submitted_at <= ?";
    var fresh = sql.count(of, cycle.partnershipId(), cycle.id(), base, until);
    return fresh > 0
        && fresh * PART >= sql.count(of, cycle.partnershipId(), cycle.id(), BEGINNING, until);
  }

  private void make(Tallied tally, Cycle cycle, Instant base, Instant until) {
    var since = tally.since(cycle, base, until);
    var values = new ArrayList<Object>(since.values());
    values.addAll(List.of(cycle.id(), until));
    sql.change(
        "insert into cycle_tally (cycle_id, kind, until_at, row_no, partnership_id, "
            + KEYS
            + ", n, "
            + columns("s")
            + ") select m.cycle_id, '"
            + tally.code()
            + "', m.until_at, row_number() over (order by "
            + KEYS
            + "), m.partnership_id, "
            + KEYS
            + ", n, "
            + columns("s")
            + " from (select "
            + KEYS
            + ", "
            + SUMS
            + " from ("
            + since.sql()
            + ") t group by "
            + KEYS
            + ") u, cycle_tally_until m where m.cycle_id = ? and m.until_at = ?",
        values.toArray());
  }

  private static Line line(ResultSet row) throws SQLException {
    var keys = new ArrayList<String>();
    var sums = new ArrayList<BigDecimal>();
    for (int i = 1; i <= Tallied.ROOM; i++) {
      keys.add(row.getString("k" + i));
      sums.add(row.getBigDecimal("s" + i));
    }
    return new Line(keys, row.getLong("n"), sums);
  }

  private static String columns(String letter) {
    return IntStream.rangeClosed(1, Tallied.ROOM).mapToObj(i -> letter + i).collect(joining(", "));
  }
}
