package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;
import org.assay.reporting.figures.CycleFigures.Unmet;
import org.assay.reporting.figures.tally.GapTally;
import org.assay.reporting.figures.tally.Line;
import org.assay.reporting.figures.tally.TalliesAt;
import org.jspecify.annotations.Nullable;

/**
 * Reads what submissions leave unmet, and their actions as those stood at a time, with the plan as
 * it was signed off. What was drafted since is never read.
 */
@Singleton
class ActionFiguresRepository {
  private static final String ORGANISATIONS =
      "select count(*) from submission s where "
          + Counting.COUNTED.formatted("s")
          + " and exists (select 1 from submission_gap g where g.submission_id = s.id and g.unmet"
          + " > 0";

  private final Sql sql;

  ActionFiguresRepository(Sql sql) {
    this.sql = sql.patient();
  }

  /** Actions count once they had stood in a signed-off return. */
  static List<GapCount> counts(TalliesAt of, LocalDate today) {
    var counts = new HashMap<GapCount, Integer>();
    for (var it : of.gaps(today)) {
      counts.merge(alike(it), (int) it.number(), Integer::sum);
    }
    return counts.entrySet().stream().map(it -> it.getKey().number(it.getValue())).toList();
  }

  private static GapCount alike(Line it) {
    var due = it.key(4);
    return new GapCount(
        it.keys().get(0),
        Integer.parseInt(it.keys().get(1)),
        it.key(2) != null,
        it.key(3) != null,
        due == null ? 0 : Integer.parseInt(due),
        ActionProgress.of(it.key(5)),
        0);
  }

  /** How many have one among these questions. */
  int organisations(Cycle cycle, Instant at, Collection<String> questions) {
    return questions.isEmpty()
        ? 0
        : (int)
            sql.count(
                ORGANISATIONS + " and g.question_key in " + Sql.marks(questions.size()) + ")",
                Counting.at(cycle, at, questions));
  }

  /** How many have one for which nothing is planned, nor done. */
  int withoutAction(Cycle cycle, Instant at) {
    return (int)
        sql.count(
            ORGANISATIONS.replace("s where ", "s where s.unplanned > 0 and ")
                + " and g.planned = false and coalesce("
                + GapTally.PROGRESS
                + ", '') <> 'closed')",
            Counting.at(cycle, at, List.of(at, at, at)));
  }

  /**
   * Among some questions: requirements that are not met before those that are partly met; of these
   * first what nobody plans to do, then what is overdue, planned, under way and done.
   */
  List<Unmet> pressing(
      Cycle cycle, Instant at, LocalDate today, Collection<String> questions, int most) {
    if (questions.isEmpty()) {
      return List.of();
    }
    var values = new ArrayList<@Nullable Object>(List.of(at, at, at));
    values.addAll(List.of(Counting.at(cycle, at)));
    values.addAll(questions);
    values.add(today);
    var order =
        "x.unmet desc, case when x.progress = 'closed' then 4 when x.planned = false then 0 when"
            + " x.due_on < ? then 1 when x.progress in ('begun', 'noted') then 3 else 2 end,"
            + " case when x.due_on is null then 1 else 0 end, x.due_on, x.position, x.name,"
            + " x.submission_id";
    values.add(most);
    values.add(today);
    return sql.list(
        "select x.name, x.question_key, a.state, a.option_code, a.ratio, a.plan_what, x.due_on,"
            + " x.progress from (select * from (select /*+ JOIN_ORDER(g, s, o) */ o.name,"
            + " g.submission_id, g.question_key, g.position, g.unmet, g.planned, g.due_on, "
            + GapTally.PROGRESS
            + " progress from submission s join organisation o on o.id = s.organisation_id join"
            + " submission_gap g on g.submission_id = s.id and g.partnership_id ="
            + " s.partnership_id where "
            + Counting.COUNTED.formatted("s")
            + " and g.unmet > 0 and g.question_key in "
            + Sql.marks(questions.size())
            + ") x order by "
            + order
            + " limit ?) x join submission_answer a on a.submission_id = x.submission_id and"
            + " a.question_key = x.question_key order by "
            + order,
        ActionFiguresRepository::unmet,
        values.toArray());
  }

  private static Unmet unmet(ResultSet row) throws SQLException {
    return new Unmet(
        row.getString("name"),
        row.getString("question_key"),
        row.getString("state"),
        row.getString("option_code"),
        row.getBigDecimal("ratio"),
        row.getString("plan_what"),
        Sql.date(row, "due_on"),
        ActionProgress.of(row.getString("progress")));
  }
}
