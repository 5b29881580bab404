package org.assay.reporting.figures.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.cycles.Cycle;

/**
 * Gaps by question, how far unmet, whether planned, whether carried, day due and progress. An
 * action that comes on moves its gap from one line to another.
 */
public enum GapTally implements Tallied {
  GAPS;

  /**
   * The last thing that happened to an action up to a time, which it takes three times. An action's
   * line "carried" stands at both ends of a carrying; the time says which end it is. The history
   * itself is read only where more has happened since.
   */
  public static final String PROGRESS =
      "case when g.action_id is null then null when g.carried_at <= ? then 'carried' when"
          + " g.progress_at <= ? then g.progress else coalesce((select e.kind from action_entry e"
          + " where e.action_id = g.action_id and e.at <= ? and e.kind not in ('changed',"
          + " 'carried') order by e.id desc limit 1), 'opened') end";

  /** The keys with how long a gap is overdue in place of the day: the class of {@link #days}. */
  static final String OVERDUE =
      "k1, k2, k3, k4, case when k5 = '' then '' when k5 >= ? then '0' when k5 > ? then '1' when k5"
          + " < ? then '3' else '2' end k5, k6";

  /** Not yet due; overdue under 30 days; over 90; in between. As texts, as the tally has days. */
  static List<Object> days(LocalDate today) {
    return List.of(
        today.toString(), today.minusDays(30).toString(), today.minusDays(90).toString());
  }

  private static final String CAME =
      "s.submitted_at > ? and s.submitted_at <= ? and s.superseded_at > ?";
  private static final String WENT =
      "s.submitted_at <= ? and s.superseded_at > ? and s.superseded_at <= ?";

  /** What counted at both times, and whose action came on in between. */
  private static final String CHANGED =
      "s.submitted_at <= ? and s.superseded_at > ? and g.partnership_id = s.partnership_id and"
          + " g.changed_at > ?";

  @Override
  public String code() {
    return "gaps";
  }

  @Override
  public boolean isOfActions() {
    return true;
  }

  @Override
  public Lines since(Cycle cycle, Instant base, Instant at) {
    var sql =
        String.join(
            " union all ",
            lines("", CAME),
            lines("-", WENT),
            lines("-", CHANGED),
            lines("", CHANGED));
    var values = new ArrayList<Object>();
    add(values, cycle, at, base, at, at);
    add(values, cycle, base, base, base, at);
    add(values, cycle, base, base, at, base);
    add(values, cycle, at, base, at, base);
    return new Lines(sql, values);
  }

  /**
   * @param progress the time of it
   * @param times those of the condition
   */
  private static void add(List<Object> values, Cycle cycle, Instant progress, Instant... times) {
    values.addAll(List.of(progress, progress, progress, cycle.partnershipId(), cycle.id()));
    values.addAll(List.of(times));
  }

  private static String lines(String sign, String which) {
    return "select k1, k2, k3, k4, k5, coalesce(k6, '') k6, "
        + sign
        + "count(*) n, 0 s1, 0 s2, 0 s3, 0 s4, 0 s5, 0 s6 from (select g.question_key k1,"
        + " concat(g.unmet, '') k2, case when g.planned then '1' else '' end k3, case when"
        + " g.carried then '1' else '' end k4, coalesce(concat(g.due_on, ''), '') k5, "
        + PROGRESS
        + " k6 from submission s join submission_gap g on g.submission_id = s.id where"
        + " s.partnership_id = ? and s.cycle_id = ? and "
        + which
        + ") x group by k1, k2, k3, k4, k5, k6";
  }
}
