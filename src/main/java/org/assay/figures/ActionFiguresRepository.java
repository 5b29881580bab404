package org.assay.figures;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.assay.cycles.Cycle;
import org.assay.figures.CycleFigures.Unmet;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Reads actions from their own record, as it stood at a time, and the plan beside them as it was
 * signed off. What was drafted since is never read.
 */
@Singleton
class ActionFiguresRepository {
  /**
   * The last thing that happened to an action up to a time, which it takes three times. Nothing
   * where the partnership did not know of it yet. Its line "carried" stands at both ends of a
   * carrying, so that the state says which end it is.
   */
  private static final String LAST =
      "case when act.id is null or act.first_submitted_at is null or act.first_submitted_at > ?"
          + " then null when act.state = 'carried' and act.closed_at <= ? then 'carried' else"
          + " coalesce((select e.kind from action_entry e where e.action_id = act.id and e.at <= ?"
          + " and e.kind not in ('changed', 'carried') order by e.id desc limit 1), 'opened') end";

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
    values.addAll(List.of(at, at, at));
    values.addAll(List.of(Counting.at(cycle, at)));
    values.addAll(musts);
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
            + " and (a.state in ('notYet', 'unknown') or a.state = 'answered' and a.ratio < 1)"
            + " order by o.name, s.id",
        row ->
            new Unmet(
                row.getString("name"),
                row.getString("question_key"),
                row.getString("state"),
                row.getString("option_code"),
                row.getBigDecimal("ratio"),
                row.getString("plan_what"),
                Sql.date(row, "plan_due"),
                ActionProgress.of(row.getString("progress"))),
        values.toArray());
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
        cycle.partnershipId(),
        cycle.id(),
        at,
        at);
  }
}
