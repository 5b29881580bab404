package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;
import org.assay.reporting.figures.tally.Counting;
import org.assay.reporting.figures.tally.GapTally;
import org.assay.reporting.figures.tally.Line;
import org.assay.reporting.figures.tally.TalliesAt;

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
}
