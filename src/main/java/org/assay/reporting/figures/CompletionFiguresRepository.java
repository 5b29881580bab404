package org.assay.reporting.figures;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assay.collection.cycles.CompletionStamps;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Denominator;
import org.assay.platform.KeptResults;
import org.assay.platform.Sql;
import org.assay.reporting.figures.CycleFigures.Asked;
import org.assay.reporting.figures.tally.CutsReader;

/** Reads of a return only when it was begun, declared and first signed off. */
@Singleton
class CompletionFiguresRepository {
  private static final String OUT = "(r.first_submitted_at is null or r.first_submitted_at > ?)";

  /** Organisations as the register had them at the time, which it takes twice. */
  private static final String FROM =
      " from agency_return r join organisation o on o.id = r.organisation_id and o.partnership_id ="
          + " r.partnership_id left join organisation_was w on w.organisation_id = o.id and"
          + " w.since_at <= ? and w.until_at > ? left join answer_sheet t on t.id = r.sheet_id and "
          + OUT
          + " where"
          + " r.partnership_id = ? and r.cycle_id = ?"
          + Denominator.CONDITION.replace("o.closed_on", then("closed_on"));

  private static final String BEGUN = "(t.begun_at <= ? or r.declared_at <= ?)";

  private static final List<String> CUTS =
      List.of("sector", "setting_type", "phase", "district", "quadrant");

  private static final int KEPT = 50;

  private record Key(long cycle, String stamp, boolean now) {}

  private final Sql sql;
  private final CompletionStamps stamps;
  private final Clock clock;
  private final KeptResults<Key, List<Asked>> kept = new KeptResults<>(KEPT);

  CompletionFiguresRepository(Sql sql, CompletionStamps stamps, Clock clock) {
    this.sql = sql.patient();
    this.stamps = stamps;
    this.clock = clock;
  }

  /**
   * How far those asked had come at the time, by all cuts at once. It is kept as of now alone: who
   * had begun at an earlier time is no part of the stamp.
   */
  List<Asked> asked(Cycle cycle, Instant at) {
    return AsOfNow.is(at, clock) ? kept(cycle, at, true) : counted(cycle, at);
  }

  /** The same where it matters who had returned, and not who was in progress. */
  List<Asked> returned(Cycle cycle, Instant at) {
    return kept(cycle, at, false);
  }

  private List<Asked> kept(Cycle cycle, Instant at, boolean now) {
    return kept.of(
        new Key(cycle.id(), stamps.of(cycle, at), now), () -> List.copyOf(counted(cycle, at)));
  }

  private List<Asked> counted(Cycle cycle, Instant at) {
    return sql.list(
        "select "
            + CUTS.stream().map(it -> then(it) + " " + it).collect(joining(", "))
            + ", count(*) asked, sum(case when r.first_submitted_at <= ? and r.first_submitted_at <"
            + " ? then 1 else 0 end) on_time, sum(case when r.first_submitted_at <= ? and"
            + " r.first_submitted_at >= ? then 1 else 0 end) late, sum(case when "
            + OUT
            + " and "
            + BEGUN
            + " then 1 else 0 end) in_progress"
            + FROM
            + " group by "
            + CUTS.stream().map(CompletionFiguresRepository::then).collect(joining(", ")),
        row ->
            new Asked(
                CutsReader.codes(row),
                row.getInt("asked"),
                row.getInt("on_time"),
                row.getInt("late"),
                row.getInt("in_progress")),
        at,
        cycle.onTimeUntil(),
        at,
        cycle.onTimeUntil(),
        at,
        at,
        at,
        at,
        at,
        at,
        cycle.partnershipId(),
        cycle.id(),
        Denominator.day(cycle, at),
        at);
  }

  /** A column of the organisation as it was. */
  private static String then(String column) {
    return "case when w.organisation_id is null then o.%1$s else w.%1$s end".formatted(column);
  }

  /** In order of name. */
  List<Missing> missing(Cycle cycle, Instant at) {
    return sql.list(
        "select "
            + then("name")
            + " name, "
            + then("setting_type")
            + " setting_type, case when r.declared_at <= ? then 1 else 0 end declared,"
            + " case when "
            + BEGUN
            + " then 1 else 0 end begun"
            + FROM
            + " and "
            + OUT
            + " order by "
            + then("name")
            + ", o.id",
        row ->
            new Missing(
                row.getString("name"),
                row.getString("setting_type"),
                row.getBoolean("declared"),
                row.getBoolean("begun")),
        at,
        at,
        at,
        at,
        at,
        at,
        cycle.partnershipId(),
        cycle.id(),
        Denominator.day(cycle, at),
        at,
        at);
  }
}
