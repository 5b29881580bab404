package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.assay.collection.cycles.CompletionStamps;
import org.assay.platform.Sql;
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
          + " s.partnership_id = ? and s.cycle_id in (?, ?) and s.submitted_at > ?) ahead from"
          + " (select coalesce(max(id), 0) newest from action_entry) n";

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
   * @param stamp of returns, the register and actions
   */
  public record FigureState(ReportScope scope, LocalDate day, String stamp) {}

  private record Actions(String entries, @Nullable Instant changedAt, long ahead) {
    /** What is ahead of the time, on a node whose clock is, counts a moment later. */
    boolean isPast(Instant at) {
      return ahead == 0 && (changedAt == null || !changedAt.isAfter(at));
    }
  }

  /** Empty for figures as at an earlier time, or while something is ahead of the time. */
  public Optional<FigureState> of(ReportScope scope) {
    if (!AsOfNow.is(scope.at(), clock)) return Optional.empty();
    var actions = actions(scope);
    return actions.isPast(scope.at())
        ? Optional.of(
            new FigureState(
                scope.at(Instant.EPOCH),
                scope.day(),
                stamps.of(scope.cycle(), scope.at()) + before(scope) + actions))
        : Optional.empty();
  }

  private String before(ReportScope scope) {
    var before = scope.before();
    return before == null
        ? ""
        : stamps.of(before.cycle(), scope.cycle().samePointOf(before.cycle(), scope.at()));
  }

  private Actions actions(ReportScope scope) {
    var cycle = scope.cycle();
    return sql.first(
            NOW,
            row ->
                new Actions(
                    row.getString("entries") + "," + row.getString("newest"),
                    Sql.instant(row, "changed_at"),
                    row.getLong("ahead")),
            cycle.partnershipId(),
            cycle.partnershipId(),
            cycle.id(),
            Objects.requireNonNullElse(cycle.previousId(), cycle.id()),
            scope.at())
        .orElseThrow();
  }
}
