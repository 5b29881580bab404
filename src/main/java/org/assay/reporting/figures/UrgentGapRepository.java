package org.assay.reporting.figures;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.KeptResults;
import org.assay.platform.Sql;
import org.assay.reporting.figures.CycleFigures.Unmet;
import org.assay.reporting.figures.tally.Counting;
import org.assay.reporting.figures.tally.GapTally;
import org.jspecify.annotations.Nullable;

/**
 * Reads the most pressing of what submissions leave unmet: requirements that are not met before
 * those that are partly met; of these first what nobody plans to do, then what is overdue, planned,
 * under way and done.
 *
 * <p>For a page, which names a few as of now, more than it names are kept. While enough of them
 * stand as they did, the most pressing are among them and what has come since.
 */
@Singleton
class UrgentGapRepository {
  /** Kept beyond those that are named. Who names more reads all. */
  private static final int SPARE = 64;

  /** Cycles whose first gaps are kept, about ten kilobytes each. */
  private static final int CYCLES = 200;

  /** A sign-off that is under way ends within it. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(10);

  private static final String GAPS =
      " o.name, g.submission_id, g.question_key, g.position, g.unmet, g.planned, g.due_on, "
          + GapTally.PROGRESS
          + " progress from submission s join organisation o on o.id = s.organisation_id join"
          + " submission_gap g on g.submission_id = s.id and g.partnership_id = s.partnership_id"
          + " where "
          + Counting.COUNTED.formatted("s")
          + " and g.unmet > 0 and g.question_key in ";

  /** Of gaps {@code x}; takes the day. */
  private static final String ORDER =
      "x.unmet desc, case when x.progress = 'closed' then 4 when x.planned = false then 0 when"
          + " x.due_on < ? then 1 when x.progress in ('begun', 'noted') then 3 else 2 end,"
          + " case when x.due_on is null then 1 else 0 end, x.due_on, x.position, x.name,"
          + " x.submission_id";

  /** Organisations that the register has changed, since equals go by name. */
  private static final String RENAMED =
      "(select w.organisation_id from organisation_was w where w.partnership_id = ? and w.until_at"
          + " > ?)";

  private final Sql sql;
  private final Clock clock;
  private final int spare;

  /** By cycle. */
  private final KeptResults<Long, First> kept = new KeptResults<>(CYCLES);

  @Inject
  UrgentGapRepository(Sql sql, Clock clock) {
    this(sql, clock, SPARE);
  }

  UrgentGapRepository(Sql sql, Clock clock, int spare) {
    this.sql = sql.patient();
    this.clock = clock;
    this.spare = spare;
  }

  /** What the order of gaps depends on, but for what comes to them and to their organisations. */
  private record Of(LocalDate day, List<String> questions, int most) {}

  private record Gap(long submission, String question) {}

  /**
   * The first gaps as they stood at a time.
   *
   * @param all whether there were no more
   */
  private record First(Of of, Instant at, Set<Gap> gaps, boolean all) {
    /** What came before was seen. */
    Instant since() {
      return at.minus(UNDER_WAY);
    }

    List<Long> submissions() {
      return gaps.stream().map(Gap::submission).distinct().sorted().toList();
    }
  }

  /** Which gaps are looked at, and the values for it. */
  private record Which(String hint, String condition, List<?> values) {
    /** Gaps of the whole partnership are found before their submissions. */
    static final Which ALL = new Which("/*+ JOIN_ORDER(g, s, o) */", "", List.of());
  }

  /** Among some questions. */
  List<Unmet> pressing(
      Cycle cycle, Instant at, LocalDate today, Collection<String> questions, int most) {
    if (questions.isEmpty()) return List.of();
    var of = new Of(today, List.copyOf(questions), most);
    return most > spare || !AsOfNow.is(at, clock)
        ? read(cycle, at, of, List.of(Which.ALL))
        : read(cycle, at, of, among(cycle, first(cycle, at, of)));
  }

  private First first(Cycle cycle, Instant at, Of of) {
    var known = kept.find(cycle.id()).filter(it -> holds(it, cycle, at, of));
    if (known.isPresent()) return known.get();
    var gaps = new HashSet<>(gaps(cycle, at, of, most(of)));
    var made = new First(of, at, gaps, gaps.size() < most(of));
    kept.replace(cycle.id(), made);
    return made;
  }

  private int most(Of of) {
    return of.most + spare;
  }

  /** Whether no gap that is not kept can come before as many as are named. */
  private boolean holds(First first, Cycle cycle, Instant at, Of of) {
    return first.of.equals(of)
        && !at.isBefore(first.at)
        && (first.all || unchanged(first, cycle, at) >= of.most);
  }

  private long unchanged(First first, Cycle cycle, Instant at) {
    var submissions = first.submissions();
    var values = new ArrayList<@Nullable Object>(first.of.questions);
    values.addAll(submissions);
    values.add(first.since());
    values.add(cycle.partnershipId());
    values.add(first.since());
    return sql
        .list(
            "select g.submission_id, g.question_key from submission s join submission_gap g on"
                + " g.submission_id = s.id where "
                + Counting.COUNTED.formatted("s")
                + " and g.question_key in "
                + Sql.marks(first.of.questions.size())
                + " and s.id in "
                + Sql.marks(submissions.size())
                + " and (g.changed_at is null or g.changed_at <= ?) and s.organisation_id not in "
                + RENAMED,
            row -> new Gap(row.getLong(1), row.getString(2)),
            Counting.at(cycle, at, values))
        .stream()
        .filter(first.gaps::contains)
        .count();
  }

  private static List<Which> among(Cycle cycle, First first) {
    var submissions = first.submissions();
    var since =
        Stream.of(
            new Which("", " and s.submitted_at > ?", List.of(first.since())),
            new Which("", " and g.changed_at > ?", List.of(first.since())),
            new Which(
                "",
                " and s.organisation_id in " + RENAMED,
                List.of(cycle.partnershipId(), first.since())));
    var known =
        new Which("", " and s.id in " + Sql.marks(Math.max(1, submissions.size())), submissions);
    return (submissions.isEmpty() ? since : Stream.concat(Stream.of(known), since)).toList();
  }

  private List<Gap> gaps(Cycle cycle, Instant at, Of of, int most) {
    var values = new ArrayList<@Nullable Object>(values(cycle, at, of, Which.ALL));
    values.add(of.day);
    values.add(most);
    return sql.list(
        "select x.submission_id, x.question_key from ("
            + gaps(of, Which.ALL)
            + ") x order by "
            + ORDER
            + " limit ?",
        row -> new Gap(row.getLong(1), row.getString(2)),
        values.toArray());
  }

  private List<Unmet> read(Cycle cycle, Instant at, Of of, List<Which> which) {
    var values = new ArrayList<@Nullable Object>();
    which.forEach(it -> values.addAll(values(cycle, at, of, it)));
    values.add(of.day);
    values.add(of.most);
    values.add(of.day);
    return sql.list(
        "select x.name, x.question_key, a.state, a.option_code, a.ratio, a.plan_what, x.due_on,"
            + " x.progress from (select * from ("
            + which.stream().map(it -> gaps(of, it)).collect(joining(" union "))
            + ") x order by "
            + ORDER
            + " limit ?) x join submission_answer a on a.submission_id = x.submission_id and"
            + " a.question_key = x.question_key order by "
            + ORDER,
        Unmet::read,
        values.toArray());
  }

  private static String gaps(Of of, Which which) {
    return "select " + which.hint + GAPS + Sql.marks(of.questions.size()) + which.condition;
  }

  private static List<Object> values(Cycle cycle, Instant at, Of of, Which which) {
    var values = new ArrayList<Object>(List.of(at, at, at));
    values.addAll(List.of(Counting.at(cycle, at)));
    values.addAll(of.questions);
    values.addAll(which.values);
    return values;
  }
}
