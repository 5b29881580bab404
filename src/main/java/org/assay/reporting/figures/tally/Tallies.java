package org.assay.reporting.figures.tally;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;
import org.assay.reporting.figures.tally.TalliesAt.Base;
import org.assay.reporting.figures.tally.TalliesAt.Since;

/**
 * Adds up what counted in a cycle at a time: from the tallies that were made up to then, and from
 * the submissions that came or ceased to count since. Without tallies the figures are the same, and
 * take as long as there are answers.
 */
@Singleton
public class Tallies {
  /** Before anything was submitted. */
  static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");

  /** A sign-off that is under way ends within it. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(10);

  /** A tally is worth making when so large a part of the cycle is not in one. */
  private static final int PART = 16;

  /** At night, so small a part. */
  private static final int SMALL_PART = 1_000;

  /** Submissions that one tally takes in. */
  private static final int AT_ONCE = 4_000;

  static final List<Tallied> ALL =
      Stream.concat(Arrays.<Tallied>stream(Tally.values()), Stream.of(GapTally.GAPS)).toList();

  static final String KEYS = columns("k");
  private static final String SUMS =
      "sum(n) n, "
          + IntStream.rangeClosed(1, Tallied.ROOM)
              .mapToObj(i -> "sum(s%1$d) s%1$d".formatted(i))
              .collect(joining(", "));

  private final Sql sql;
  private final KeptTallies kept = new KeptTallies();

  Tallies(Sql sql) {
    this.sql = sql.patient();
  }

  /** What counted in a cycle at a time. */
  public TalliesAt at(Cycle cycle, Instant at) {
    var base = made(cycle, at);
    return new TalliesAt(this, cycle, at, base, since(cycle, base.until(), at));
  }

  /**
   * What is in tallies was added up before, for the first that asked; only what came since is asked
   * for each time.
   *
   * @param keys what the lines are summed by, which takes the values
   * @param what else the sums depend on
   */
  List<Line> read(TalliesAt of, Tallied tally, String keys, List<Object> values, String what) {
    var base = of.base();
    var since =
        of.hasSince(tally)
            ? sum(keys, values, tally.since(of.cycle(), base.until(), of.at()))
            : List.<Line>of();
    if (base.equals(Base.NONE)) return since;
    var key = new KeptTallies.Key(of.cycle().id(), tally.code(), base.made(), what);
    var before = kept.lines(key, () -> sum(keys, values, upTo(tally, of.cycle(), base.until())));
    return since.isEmpty() ? before : Line.sum(before, since);
  }

  /** Each of the three is a look at the end of an index. */
  private Since since(Cycle cycle, Instant base, Instant at) {
    var of = "exists (select 1 from submission s where s.partnership_id = ? and s.cycle_id = ? and";
    return sql.first(
            "select case when "
                + of
                + " s.submitted_at > ? and s.submitted_at <= ?) or "
                + of
                + " s.superseded_at > ? and s.superseded_at <= ?) then 1 else 0 end, case when"
                + " exists (select 1 from submission_gap g where g.partnership_id = ? and"
                + " g.changed_at > ?) then 1 else 0 end",
            row -> new Since(row.getInt(1) == 1, row.getInt(2) == 1),
            cycle.partnershipId(),
            cycle.id(),
            base,
            at,
            cycle.partnershipId(),
            cycle.id(),
            base,
            at,
            cycle.partnershipId(),
            base)
        .orElseThrow();
  }

  /** As the tallies have it now, whatever was read before. */
  List<Line> stored(Tallied tally, Cycle cycle, Instant at) {
    var base = made(cycle, at).until();
    return Line.sum(
        sum(KEYS, List.of(), upTo(tally, cycle, base)),
        sum(KEYS, List.of(), tally.since(cycle, base, at)));
  }

  /** The same from the submissions alone. */
  List<Line> counted(Tallied tally, Cycle cycle, Instant at) {
    return sum(KEYS, List.of(), tally.since(cycle, BEGINNING, at));
  }

  private static Tallied.Lines upTo(Tallied tally, Cycle cycle, Instant until) {
    return new Tallied.Lines(
        "select "
            + KEYS
            + ", n, "
            + columns("s")
            + " from cycle_tally where cycle_id = ? and kind = ? and until_at <= ?",
        List.of(cycle.id(), tally.code(), until));
  }

  private List<Line> sum(String keys, List<Object> values, Tallied.Lines of) {
    var all = new ArrayList<>(values);
    all.addAll(of.values());
    return sql.list(
        "select "
            + KEYS
            + ", "
            + SUMS
            + " from (select "
            + keys
            + ", n, "
            + columns("s")
            + " from ("
            + of.sql()
            + ") u) t group by "
            + KEYS
            + " having sum(n) <> 0",
        Line::read,
        all.toArray());
  }

  /** At most until a time. */
  private Base made(Cycle cycle, Instant at) {
    return sql.first(
            "select until_at, made from cycle_tally_until where cycle_id = ? and until_at <= ?"
                + " order by until_at desc limit 1",
            row ->
                new Base(
                    Objects.requireNonNull(Sql.instant(row, "until_at")), row.getString("made")),
            cycle.id(),
            at)
        .orElse(Base.NONE);
  }

  private Instant base(Cycle cycle, Instant at) {
    return made(cycle, at).until();
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
    keepUp(cycle, now, PART);
  }

  /** The same at night, for whatever little has come: a page then reads the day's returns alone. */
  public void tidyUp(Cycle cycle, Instant now) {
    keepUp(cycle, now, SMALL_PART);
  }

  private void keepUp(Cycle cycle, Instant now, int part) {
    var last = now.minus(UNDER_WAY);
    for (var until = next(cycle, last); due(cycle, until, part); until = next(cycle, last)) {
      make(cycle, until, part);
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
  void make(Cycle cycle, Instant until, int part) {
    sql.first("select id from cycle where id = ? for update", row -> row.getLong(1), cycle.id());
    if (!due(cycle, until, part)) return;
    var base = base(cycle, until);
    sql.change(
        "insert into cycle_tally_until (cycle_id, until_at, partnership_id, made) values (?, ?, ?,"
            + " ?)",
        cycle.id(),
        until,
        cycle.partnershipId(),
        UUID.randomUUID().toString());
    for (var tally : ALL) {
      make(tally, cycle, base, until);
    }
  }

  private boolean due(Cycle cycle, Instant until, int part) {
    var base = latest(cycle);
    if (!until.isAfter(base)) return false;
    var of =
        "select count(*) from submission s where s.partnership_id = ? and s.cycle_id = ? and"
            + " s.submitted_at > ? and s.submitted_at <= ?";
    var fresh = sql.count(of, cycle.partnershipId(), cycle.id(), base, until);
    return fresh > 0
        && fresh * part >= sql.count(of, cycle.partnershipId(), cycle.id(), BEGINNING, until);
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

  private static String columns(String letter) {
    return IntStream.rangeClosed(1, Tallied.ROOM).mapToObj(i -> letter + i).collect(joining(", "));
  }
}
