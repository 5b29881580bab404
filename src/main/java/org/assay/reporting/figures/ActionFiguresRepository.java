package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;
import org.assay.reporting.figures.CycleFigures.Unmet;
import org.jspecify.annotations.Nullable;

/**
 * Reads actions from their own record, as it stood at a time, and the plan beside them as it was
 * signed off. What was drafted since is never read.
 */
@Singleton
class ActionFiguresRepository {
  /**
   * The last thing that happened to an action up to a time, which it takes four times. Nothing
   * where the partnership did not know of it yet. Its line "carried" stands at both ends of a
   * carrying, so that the state says which end it is. The history itself is read only where more
   * has happened since.
   */
  private static final String LAST =
      "case when act.id is null or act.first_submitted_at is null or act.first_submitted_at > ?"
          + " then null when act.state = 'carried' and act.closed_at <= ? then 'carried' when"
          + " act.progress_at <= ? then act.progress else coalesce((select e.kind from action_entry"
          + " e where e.action_id = act.id and e.at <= ? and e.kind not in ('changed', 'carried')"
          + " order by e.id desc limit 1), 'opened') end";

  private final Sql sql;

  ActionFiguresRepository(Sql sql) {
    this.sql = sql.patient();
  }

  /**
   * @param musts keys of the questions that law or statutory guidance requires
   */
  List<Unmet> unmet(Cycle cycle, Instant at, Collection<String> musts) {
    if (musts.isEmpty()) {
      return List.of();
    }
    var values = new ArrayList<@Nullable Object>();
    values.addAll(List.of(at, at, at, at));
    values.addAll(List.of(Counting.at(cycle, at)));
    values.addAll(musts);
    var kept = new HashMap<Object, Object>();
    return sql.list(
        "select o.name, a.question_key, a.state, a.option_code, a.ratio, a.plan_what, a.plan_due, "
            + LAST
            + " progress from submission_answer a join submission s on s.id = a.submission_id join"
            + " organisation o on o.id = s.organisation_id left join improvement_action act on"
            + " act.raised_id = s.return_id and act.raised_key = a.question_key and act.raised_kind"
            + " = 'return' where "
            + Counting.COUNTED.formatted("a")
            + " and a.question_key in "
            + Sql.marks(musts.size())
            + " and (a.state in ('notYet', 'unknown') or a.state = 'answered' and a.ratio < 1)",
        row ->
            new Unmet(
                once(kept, row.getString("name")),
                once(kept, row.getString("question_key")),
                once(kept, row.getString("state")),
                onceOrNull(kept, row.getString("option_code")),
                onceOrNull(kept, row.getBigDecimal("ratio")),
                onceOrNull(kept, row.getString("plan_what")),
                onceOrNull(kept, Sql.date(row, "plan_due")),
                ActionProgress.of(row.getString("progress"))),
        values.toArray());
  }

  /** Equal values of hundreds of thousands of rows are held in memory once. */
  @SuppressWarnings("unchecked")
  private static <T> T once(Map<Object, Object> kept, T value) {
    var first = kept.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }

  private static <T> @Nullable T onceOrNull(Map<Object, Object> kept, @Nullable T value) {
    return value == null ? null : once(kept, value);
  }

  /** Of actions that had stood in a signed-off return by then. */
  List<ActionCount> counts(Cycle cycle, Instant at, LocalDate today) {
    return sql.list(
        "select x.standard, x.progress, x.carried, x.overdue, count(*) number from (select"
            + " act.standard, case when act.carried_from is null then 0 else 1 end carried, case"
            + " when a.plan_due is null or a.plan_due >= ? then 0 when a.plan_due > ? then 1 when"
            + " a.plan_due >= ? then 2 else 3 end overdue, "
            + LAST
            + " progress from improvement_action act join submission s on s.return_id ="
            + " act.raised_id left join submission_answer a on a.submission_id = s.id and"
            + " a.question_key = act.raised_key where act.raised_kind = 'return' and"
            + " act.first_submitted_at <= ? and "
            + Counting.COUNTED.formatted("s")
            + ") x group by x.standard, x.progress, x.carried, x.overdue",
        row ->
            new ActionCount(
                row.getString("standard"),
                ActionProgress.of(row.getString("progress")),
                row.getBoolean("carried"),
                row.getInt("overdue"),
                row.getInt("number")),
        today,
        today.minusDays(30),
        today.minusDays(90),
        at,
        at,
        at,
        at,
        at,
        cycle.partnershipId(),
        cycle.id(),
        at,
        at);
  }

  /** The same without regard to when they were due. */
  List<ActionCount> past(Cycle cycle, Instant at) {
    return sql.list(
        "select x.standard, x.progress, x.carried, count(*) number from (select act.standard, case"
            + " when act.carried_from is null then 0 else 1 end carried, "
            + LAST
            + " progress from submission s join improvement_action act on act.raised_id ="
            + " s.return_id where act.raised_kind = 'return' and act.first_submitted_at <= ? and "
            + Counting.COUNTED.formatted("s")
            + ") x group by x.standard, x.progress, x.carried",
        row ->
            new ActionCount(
                row.getString("standard"),
                ActionProgress.of(row.getString("progress")),
                row.getBoolean("carried"),
                0,
                row.getInt("number")),
        at,
        at,
        at,
        at,
        at,
        cycle.partnershipId(),
        cycle.id(),
        at,
        at);
  }
}
