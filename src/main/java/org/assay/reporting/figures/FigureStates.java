package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.collection.cycles.CompletionStamps;
import org.assay.collection.cycles.CompletionStamps.CycleBy;
import org.assay.platform.Sql;
import org.assay.reporting.figures.ReportScope.Before;
import org.jspecify.annotations.Nullable;

/**
 * Says in short what the figures of a cycle as of now are worked out from: another state where they
 * would be others. It is read from the ends of indexes, but for the states of the cycle's returns,
 * and is the same on every node.
 */
@Singleton
public class FigureStates {
  /**
   * The newest entries are counted, since one that was numbered earlier may be committed later. So
   * many are not written while one waits.
   */
  private static final int NEWEST = 1_000;

  private static final String NOW =
      "select (select count(*) from action_entry e where e.id > n.newest - "
          + NEWEST
          + ") entries, n.newest, (select max(g.changed_at) from submission_gap g where"
          + " g.partnership_id = ?) changed_at, (select count(*) from submission s where"
          + " s.partnership_id = ? and s.cycle_id in %s and s.submitted_at > ?) ahead from"
          + " (select coalesce(max(id), 0) newest from action_entry) n";

  /** The last action that came on in each cycle, of those that did since a time. */
  private static final String CHANGED =
      "select s.cycle_id, max(g.changed_at) changed_at from submission_gap g join submission s on"
          + " s.id = g.submission_id where g.partnership_id = ? and g.changed_at > ? group by"
          + " s.cycle_id";

  /** What changes an action ends within it. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(10);

  private final CompletionStamps stamps;
  private final Sql sql;
  private final Clock clock;

  FigureStates(CompletionStamps stamps, Sql sql, Clock clock) {
    this.stamps = stamps;
    this.sql = sql.patient();
    this.clock = clock;
  }

  /**
   * @param scope without its time
   * @param day by which actions are overdue and evidence ages
   * @param returns of the cycle and of the one before it
   * @param register how it stood at the times of both
   * @param actions of the partnership
   */
  public record FigureState(
      ReportScope scope, LocalDate day, String returns, String register, String actions) {
    /** Of what was answered, which changes with returns alone. */
    public FigureState ofAnswers() {
      return new FigureState(scope, day, returns, "", "");
    }

    /** Whether figures are the same but for what became of actions. */
    public boolean isSameButForActions(FigureState other) {
      return scope.equals(other.scope)
          && day.equals(other.day)
          && returns.equals(other.returns)
          && register.equals(other.register);
    }
  }

  private record Actions(String entries, @Nullable Instant changedAt, long ahead) {
    /** What is ahead of the time, on a node whose clock is, counts a moment later. */
    boolean isPast(Instant at) {
      return ahead == 0 && (changedAt == null || !changedAt.isAfter(at));
    }
  }

  /** Empty for figures as at an earlier time, or while something is ahead of the time. */
  public Optional<FigureState> of(ReportScope scope) {
    return of(List.of(scope)).getFirst();
  }

  /**
   * Of several cycles of a partnership as at the same time, which are asked for at once. None has a
   * state while something is ahead of the time in one of them.
   */
  public List<Optional<FigureState>> of(List<ReportScope> scopes) {
    return scopes.isEmpty() || !AsOfNow.is(scopes.getFirst().at(), clock)
        ? none(scopes)
        : after(scopes);
  }

  /**
   * The same of figures that were as of now when they were begun, however long they took: on a node
   * that has too much to do they would else never be kept, and it would have more.
   */
  public List<Optional<FigureState>> after(List<ReportScope> scopes) {
    var actions = actions(scopes);
    if (!actions.isPast(scopes.getFirst().at())) return none(scopes);
    var asked = new LinkedHashSet<CycleBy>();
    for (var it : scopes) {
      asked.add(now(it));
      if (it.before() != null) asked.add(before(it, it.before()));
    }
    var stamp = stamps.of(asked);
    return scopes.stream().map(it -> Optional.of(state(it, stamp, actions))).toList();
  }

  private static FigureState state(
      ReportScope it, Map<CycleBy, CompletionStamps.Stamp> stamp, Actions actions) {
    var now = Objects.requireNonNull(stamp.get(now(it)));
    var before = it.before() == null ? null : stamp.get(before(it, it.before()));
    return new FigureState(
        it.at(Instant.EPOCH),
        it.day(),
        now.returns() + (before == null ? "" : before.returns()),
        now.register() + (before == null ? "" : before.register()),
        actions.toString());
  }

  /**
   * In which cycles of a partnership an action has come on since some time, or may have: what was
   * under way then has an earlier time.
   *
   * @param since by the id of the cycle, the time since when it is asked about
   */
  public Set<Long> changed(long partnershipId, Map<Long, Instant> since) {
    var first =
        since.values().stream().min(Comparator.naturalOrder()).map(it -> it.minus(UNDER_WAY));
    if (first.isEmpty()) return Set.of();
    var changed = new HashSet<Long>();
    sql.each(
        CHANGED,
        row -> Map.entry(row.getLong(1), Objects.requireNonNull(Sql.instant(row, "changed_at"))),
        it -> {
          var asked = since.get(it.getKey());
          if (asked != null && it.getValue().isAfter(asked.minus(UNDER_WAY)))
            changed.add(it.getKey());
        },
        partnershipId,
        first.get());
    return changed;
  }

  private static List<Optional<FigureState>> none(List<ReportScope> scopes) {
    return scopes.stream().map(it -> Optional.<FigureState>empty()).toList();
  }

  private static CycleBy now(ReportScope it) {
    return new CycleBy(it.cycle(), it.at());
  }

  private static CycleBy before(ReportScope it, Before before) {
    return new CycleBy(before.cycle(), it.cycle().samePointOf(before.cycle(), it.at()));
  }

  private Actions actions(List<ReportScope> scopes) {
    var partnershipId = scopes.getFirst().cycle().partnershipId();
    var cycles = new LinkedHashSet<Long>();
    for (var it : scopes) {
      cycles.add(it.cycle().id());
      if (it.cycle().previousId() != null) cycles.add(it.cycle().previousId());
    }
    var values = new ArrayList<Object>(List.of(partnershipId, partnershipId));
    values.addAll(cycles);
    values.add(scopes.getFirst().at());
    return sql.first(
            NOW.formatted(Sql.marks(cycles.size())),
            row ->
                new Actions(
                    row.getString("entries") + "," + row.getString("newest"),
                    Sql.instant(row, "changed_at"),
                    row.getLong("ahead")),
            values.toArray())
        .orElseThrow();
  }
}
