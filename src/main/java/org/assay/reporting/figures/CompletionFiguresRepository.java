package org.assay.reporting.figures;

import static org.assay.collection.cycles.OrganisationPlaces.then;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.collection.cycles.CompletionStamps;
import org.assay.collection.cycles.CompletionStamps.CycleBy;
import org.assay.collection.cycles.Cut;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Denominator;
import org.assay.collection.cycles.OrganisationPlaces;
import org.assay.collection.cycles.OrganisationPlaces.Place;
import org.assay.platform.KeptResults;
import org.assay.platform.Sql;
import org.assay.reporting.figures.CycleFigures.Asked;

/** Reads of a return only when it was begun, declared and first signed off. */
@Singleton
class CompletionFiguresRepository {
  private static final String OUT = "(r.first_submitted_at is null or r.first_submitted_at > ?)";

  private static final String BEGUN = "(t.begun_at <= ? or r.declared_at <= ?)";

  /** In an index alone; the database would choose one behind which it looks up each return. */
  private static final String BY_STATE = "select /*+ INDEX(r agency_return_by_state) */";

  private static final String RETURNS =
      BY_STATE
          + " r.organisation_id, case when r.first_submitted_at is null or r.first_submitted_at > ?"
          + " then 'OUT' when r.first_submitted_at < ? then 'ON_TIME' else 'LATE' end from"
          + " agency_return r where r.partnership_id = ? and r.cycle_id = ?";

  /** Those that nobody has begun by now, which are many, had not been begun before either. */
  private static final String IN_PROGRESS =
      BY_STATE
          + " r.organisation_id from agency_return r join answer_sheet t on t.id = r.sheet_id where"
          + " r.partnership_id = ? and r.cycle_id = ? and r.status <> 'not-started' and "
          + OUT
          + " and "
          + BEGUN;

  private static final int KEPT = 50;

  /** What a return takes, in bytes, about. */
  private static final int ENTRY = 40;

  /** Of the heap, so small a part. */
  private static final int SHARE = 32;

  private record Key(long cycle, String stamp, boolean now) {}

  private enum State {
    OUT,
    ON_TIME,
    LATE
  }

  private record Return(long organisation, State state) {}

  /** Returns, which change less often than the register, and who has begun. */
  private record Known(List<Return> returns, Set<Long> inProgress) {
    int size() {
      return 1 + returns.size() + inProgress.size();
    }
  }

  private final Sql sql;
  private final CompletionStamps stamps;
  private final OrganisationPlaces places;
  private final Clock clock;
  private final KeptResults<Key, List<Asked>> kept = new KeptResults<>(KEPT);
  private final KeptResults<Key, Known> known =
      new KeptResults<>(Runtime.getRuntime().maxMemory() / SHARE / ENTRY, Known::size);

  CompletionFiguresRepository(
      Sql sql, CompletionStamps stamps, OrganisationPlaces places, Clock clock) {
    this.sql = sql.patient();
    this.stamps = stamps;
    this.places = places;
    this.clock = clock;
  }

  /**
   * How far those asked had come at the time, by all cuts at once. It is kept as of now alone: who
   * had begun at an earlier time is no part of the stamp.
   */
  List<Asked> asked(Cycle cycle, Instant at) {
    return AsOfNow.is(at, clock)
        ? kept(cycle, at, true)
        : counted(cycle, at, new Known(returns(cycle, at), inProgress(cycle, at)));
  }

  /** The same where it matters who had returned, and none is counted as in progress. */
  List<Asked> returned(Cycle cycle, Instant at) {
    return kept(cycle, at, false);
  }

  private List<Asked> kept(Cycle cycle, Instant at, boolean now) {
    var by = new CycleBy(cycle, at);
    var stamp = Objects.requireNonNull(stamps.of(List.of(by)).get(by));
    return kept.of(
        new Key(cycle.id(), stamp.returns() + stamp.register(), now),
        () ->
            counted(
                cycle,
                at,
                known.of(
                    new Key(cycle.id(), stamp.returns(), now),
                    () -> new Known(returns(cycle, at), now ? inProgress(cycle, at) : Set.of()))));
  }

  private List<Return> returns(Cycle cycle, Instant at) {
    return sql.list(
        RETURNS,
        row -> new Return(row.getLong(1), State.valueOf(row.getString(2))),
        at,
        cycle.onTimeUntil(),
        cycle.partnershipId(),
        cycle.id());
  }

  private List<Asked> counted(Cycle cycle, Instant at, Known of) {
    var where = places(cycle, at, of.returns);
    var day = Denominator.day(cycle, at);
    var counts = new HashMap<Map<Cut, String>, Count>();
    for (var it : of.returns) {
      var place = Objects.requireNonNull(where.get(it.organisation));
      if (Denominator.counts(place.closedOn(), day, it.state != State.OUT)) {
        counts
            .computeIfAbsent(place.codes(), codes -> new Count())
            .add(it, of.inProgress.contains(it.organisation));
      }
    }
    return counts.entrySet().stream().map(it -> it.getValue().of(it.getKey())).toList();
  }

  private Map<Long, Place> places(Cycle cycle, Instant at, List<Return> returns) {
    var known = places.at(cycle.partnershipId(), at);
    return returns.stream().allMatch(it -> known.containsKey(it.organisation))
        ? known
        : places.read(cycle.partnershipId(), at);
  }

  private Set<Long> inProgress(Cycle cycle, Instant at) {
    return new HashSet<>(
        sql.list(
            IN_PROGRESS, row -> row.getLong(1), cycle.partnershipId(), cycle.id(), at, at, at));
  }

  /** Of organisations alike. */
  private static final class Count {
    private int number;
    private int onTime;
    private int late;
    private int inProgress;

    void add(Return it, boolean begun) {
      number++;
      switch (it.state) {
        case ON_TIME -> onTime++;
        case LATE -> late++;
        case OUT -> inProgress += begun ? 1 : 0;
      }
    }

    Asked of(Map<Cut, String> codes) {
      return new Asked(codes, number, onTime, late, inProgress);
    }
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
            + " then 1 else 0 end begun from agency_return r join organisation o on o.id ="
            + " r.organisation_id and o.partnership_id = r.partnership_id"
            + OrganisationPlaces.WAS
            + " left join answer_sheet t on t.id = r.sheet_id where r.partnership_id = ? and"
            + " r.cycle_id = ?"
            + Denominator.CONDITION.replace("o.closed_on", then("closed_on"))
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
        cycle.partnershipId(),
        cycle.id(),
        Denominator.day(cycle, at),
        at,
        at);
  }
}
